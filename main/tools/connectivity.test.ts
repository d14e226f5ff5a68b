import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CloudConnection } from '../../app/connectivity/cloud-connection.ts';
import { endpoints, type Endpoint } from '../../app/connectivity/endpoints.ts';
import { known } from '../../app/machine/fact.ts';
import type { World } from '../../app/machine/world.ts';
import { worldWith } from '../steps/testing.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import type { ProxyAddress, System } from '../system/system.ts';
import { reachEndpoint } from './connectivity.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'connectivity-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const server = known({ kind: 'server', version: '13.0.415.0' } as const);
const noProxy = { server: null, autoConfiguration: null };

function machine(name: string, facts: Partial<World['facts']>, online = true): System {
  const usual = worldWith({});
  const world = { ...usual, network: { online }, facts: { ...usual.facts, ...facts } };
  return createSampleSystem({ folder: path.join(folder, name), world, runtime: process.execPath });
}

test.each<[string, boolean, boolean, CloudConnection]>([
  ['with-server', true, true, { kind: 'connected' }],
  ['without-network', true, false, { kind: 'notConnected' }],
  ['without-server', false, true, { kind: 'notInstalled' }],
])('the sample’s machine %s: installed %s, online %s', async (name, isInstalled, online, said) => {
  const system = machine(name, isInstalled ? { backupServer: server } : {}, online);
  expect(await system.cloudConnection()).toEqual(said);
});

test('an address is tried through the proxy that this server is set to, and that is told', async () => {
  const tried: (readonly [Endpoint, ProxyAddress | null])[] = [];
  const settings = known({ user: noProxy, winHttp: noProxy, localSystem: { ...noProxy, server: 'proxy.contoso.example:8080' } });
  const system: Pick<System, 'proxy' | 'network'> = {
    proxy: machine('with-proxy', { proxy: settings }).proxy,
    network: {
      reach: (endpoint, proxy) => {
        tried.push([endpoint, proxy]);
        return Promise.resolve({ kind: 'notReached', detail: '407' });
      },
    },
  };
  expect(await reachEndpoint(system, 'storage')).toEqual({
    reach: { kind: 'notReached', detail: '407' },
    route: { kind: 'proxy', owner: 'localSystem', host: 'proxy.contoso.example', port: 8080 },
  });
  expect(tried).toEqual([
    [endpoints.find(({ id }) => id === 'storage'), { host: 'proxy.contoso.example', port: 8080, user: null, password: null }],
  ]);
});

import { expect, test } from 'vitest';
import { known, unknown } from '../../app/machine/fact.ts';
import type { HttpAnswer, HttpRequest } from '../system/http-request.ts';
import type { ProgramResult } from '../system/run-program.ts';
import type { ProxyAddress } from '../system/system.ts';
import { probes } from './index.ts';
import type { ProbeDoors } from './probe.ts';
import { chassisAssetTag } from './smbios.ts';
import { recordedTrees } from './testing-trees.ts';
import { doorsOn } from './testing.ts';

const trees = new Map(recordedTrees().map(({ name, tree }) => [name, tree]));
const signal = new AbortController().signal;
const doorsIn = (name: string): ProbeDoors => doorsOn(trees.get(name) ?? {});
const winHttp: ProxyAddress = { host: 'winhttp.contoso.example', port: 3128, user: null, password: null };

test.each<[string, string, ProxyAddress | null]>([
  ['directly', 'member-server', null],
  ['through the proxy that the system is set to', 'proxies', winHttp],
])('addresses are asked for %s', async (_how, name, proxy) => {
  const asked: (ProxyAddress | null)[] = [];
  const doors = doorsIn(name);
  const reach: ProbeDoors['network']['reach'] = ({ id }, through) => {
    asked.push(through);
    return Promise.resolve(id === 'storage' ? { kind: 'notReached', detail: 'ENOTFOUND' } : { kind: 'reached' });
  };
  const fact = await probes.endpoints({ ...doors, network: { ...doors.network, reach } }, signal);
  expect(new Set(asked)).toEqual(new Set([proxy]));
  expect(fact.kind === 'known' && fact.value.filter(({ reached }) => !reached)).toEqual([
    { id: 'storage', reached: false, detail: 'ENOTFOUND' },
  ]);
});

test.each<[string, HttpAnswer, unknown]>([
  ['a clock that is fast', { kind: 'answered', status: 200, date: 'Sun, 22 Nov 2026 08:55:00 GMT' }, known({ offsetSeconds: 300 })],
  ['a clock that is slow', { kind: 'answered', status: 302, date: 'Sun, 22 Nov 2026 09:00:30 GMT' }, known({ offsetSeconds: -30 })],
  ['an answer without a date', { kind: 'answered', status: 200, date: null }, unknown('unreadable', '200')],
  ['no answer in time', { kind: 'silent', detail: 'timeout' }, unknown('timeout', 'timeout')],
  ['no network', { kind: 'silent', detail: 'ENOTFOUND' }, unknown('notFound', 'ENOTFOUND')],
])('%s', async (_what, answer, expected) => {
  const doors = doorsIn('member-server');
  const host = { ...doors.host, now: () => Date.parse('2026-11-22T09:00:00.000Z') };
  expect(await probes.clock({ ...doors, host, network: { ...doors.network, request: () => Promise.resolve(answer) } }, signal)).toEqual(
    expected,
  );
});

test.each<[string, string, HttpAnswer, unknown, number]>([
  ['the asset tag of Azure', 'azure-vm', { kind: 'silent', detail: 'timeout' }, known(true), 0],
  ['another asset tag', 'member-server', { kind: 'answered', status: 200, date: null }, known(false), 0],
  ['no table, but a metadata service', '', { kind: 'answered', status: 200, date: null }, known(true), 1],
  ['no table and no metadata service', '', { kind: 'silent', detail: 'timeout' }, expect.objectContaining({ reason: 'notFound' }), 1],
  [
    'no table and some other server there',
    '',
    { kind: 'answered', status: 404, date: null },
    expect.objectContaining({ kind: 'unknown' }),
    1,
  ],
])('whether it is Azure, by %s', async (_what, name, answer, expected, requests) => {
  const asked: HttpRequest[] = [];
  const doors = doorsIn(name);
  const request = (given: HttpRequest): Promise<HttpAnswer> => {
    asked.push(given);
    return Promise.resolve(answer);
  };
  expect(await probes.azureVm({ ...doors, network: { ...doors.network, request } }, signal)).toEqual(expected);
  expect(asked).toHaveLength(requests);
  for (const each of asked)
    expect(each).toMatchObject({ host: '169.254.169.254', proxy: null, limitMs: 2000, headers: { Metadata: 'true' } });
});

test.each(['', 'XX', '00', '0002080010000000030D0000', '00020800FFFFFFFF0100'])('a torn SMBIOS table (%s) has no asset tag', (hex) => {
  expect(chassisAssetTag(hex)).toBe(null);
});

test.each<[ProgramResult, unknown]>([
  [{ kind: 'exited', exitCode: 0, output: 'DC: \\\\DC01' }, known({ kind: 'reached' })],
  [{ kind: 'exited', exitCode: 1355, output: 'Échec' }, known({ kind: 'notReached', code: '1355' })],
  [{ kind: 'timedOut', output: '' }, unknown('timeout', 'timedOut')],
  [{ kind: 'notStarted', reason: 'ENOENT', output: '' }, unknown('unreadable', 'notStarted')],
])('nltest that ends as %j', async (result, expected) => {
  const calls: (readonly string[])[] = [];
  const run: ProbeDoors['run'] = ({ file, args }) => {
    calls.push([file, ...args]);
    return Promise.resolve(result);
  };
  expect(await probes.domainReach({ ...doorsIn('member-server'), run }, signal)).toEqual(expected);
  expect(calls).toEqual([['C:\\Windows\\System32\\nltest.exe', '/dsgetdc:contoso.example']]);
});

test('folders are counted and searched; one that is forbidden makes its fact unknown', async () => {
  const doors = doorsIn('member-server');
  const names = ['DPMDB.mdf', 'DPMDB_log.LDF', 'readme.txt'];
  const listed: string[] = [];
  const host = { ...doors.host, listFolder: (folder: string) => (listed.push(folder), Promise.resolve(known(names))) };
  expect(await probes.temporaryFiles({ ...doors, host }, signal)).toEqual(known({ count: 3 }));
  const left = await probes.leftoverFiles({ ...doors, host }, signal);
  expect(left.kind === 'known' && left.value.map((file) => file.split('\\').at(-1))).toEqual(['DPMDB.mdf', 'DPMDB_log.LDF']);
  expect(listed[0]).toBe('C:\\Windows\\Temp');
  const forbidden = { ...doors.host, listFolder: () => Promise.resolve(unknown('accessDenied', 'EPERM')) };
  expect(await probes.temporaryFiles({ ...doors, host: forbidden }, signal)).toEqual(unknown('accessDenied', 'EPERM'));
});

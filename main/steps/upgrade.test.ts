import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { World } from '../../app/machine/world.ts';
import { explainFailure } from '../../app/errors/explain-failure.ts';
import { fold } from '../../app/plan/fold.ts';
import { sample } from '../../app/products/sample.ts';
import { journalPath } from '../journal.ts';
import { readSampleStore, writeSampleStore } from '../system/sample/sample-store.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import type { ProgramsDoor } from '../system/system.ts';
import { executeRun } from './execute.ts';
import { recordsOf, startsOf, useBench } from './testing.ts';
import { executionOf, type RunOrder } from './testing-execution.ts';
import { earlierWorld, upgradeOrder, upgradeSecrets } from './testing-upgrade.ts';

const bench = useBench();
const orderOn = (name: string, scripts: World['programs'] = {}): RunOrder => upgradeOrder(bench, name, scripts);

describe('an upgrade from v2 on the sample machine', () => {
  it('ends with v3 on SQL Server 2017, with the keys of the old Reporting Services', async () => {
    const order = orderOn('v2-on-sql-2016');
    expect(await versionsOf(order)).toEqual(['12.0.332.0', '13.0.5026.0']);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(await versionsOf(order)).toEqual([sample.version, '14.0.1000.169']);
    expect(startsOf(order)).toEqual([
      'SQLSVR2017/setup.exe',
      'SSRS2017/SQLServerReportingServices.exe',
      'MARSAgent/MARSAgentInstaller.exe',
      'Setup.exe',
    ]);
    expect(readFileSync(keyFileOf(order), 'utf8')).toBe(createHash('sha256').update(upgradeSecrets.keyPassword).digest('hex'));
    expect(readFileSync(path.join(order.stateFolder, 'logs', 'restore-keys.log'), 'utf8')).toContain('KeysRestored: True');
  });
});

describe('an upgrade that ends in the middle', () => {
  it('of SQL Server is tried again: keys and database are not copied anew, the old Reporting Services stay removed', async () => {
    const failing = orderOn('v2-on-sql-2016', {
      'SQLSVR2017/setup.exe': { error: { id: -2068643839, message: 'One feature did not work.' } },
    });
    expect(await executeRun(executionOf(failing))).toEqual({ kind: 'ok', value: 'failed' });
    expect(fold(recordsOf(failing)).steps.map(({ state }) => state)).toEqual([
      ...['foundDone', 'done', 'done', 'done', 'done', 'failed'],
      ...['waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting'],
    ]);
    expect((await versionsOf(failing))[0]).toBe('12.0.332.0');
    const again = { ...failing, world: earlierWorld(bench, 'v2-on-sql-2016') };
    expect(await executeRun(executionOf(again))).toEqual({ kind: 'ok', value: 'finished' });
    expect(fold(recordsOf(again)).steps.map(({ state }) => state)).toEqual([
      ...['foundDone', 'done', 'foundDone', 'foundDone', 'foundDone'],
      ...['done', 'done', 'done', 'done', 'done', 'done', 'done', 'done'],
    ]);
    expect(await versionsOf(again)).toEqual([sample.version, '14.0.1000.169']);
  });

  it('stops the services again that a restart has started, before anything else is done', async () => {
    const failing = orderOn('v2-on-sql-2016', { 'SQLSVR2017/setup.exe': { exitCode: 1 } });
    await executeRun(executionOf(failing));
    const services = ['SQLAgent$MSDPM2016', 'MSDPM', 'DPMAMService', 'DpmWriter', 'obengine'];
    expect(statesOf(failing, services)).toEqual(services.map(() => 'stopped'));
    restarted(failing);
    await executeRun(executionOf(failing));
    expect(statesOf(failing, services)).toEqual(services.map(() => 'stopped'));
  });

  it('in the setup of the server itself leaves it its services: they are not stopped any more', async () => {
    const failing = orderOn('v2-on-sql-2016', { 'Setup.exe': { crash: true } });
    await executeRun(executionOf(failing));
    restarted(failing);
    await executeRun(executionOf(failing));
    expect(statesOf(failing, ['SQLAgent$MSDPM2016', 'MSDPM'])).toEqual(['running', 'running']);
  });

  it('of the server is tried again where it stopped: SQL Server is not upgraded twice', async () => {
    const failing = orderOn('v2-on-sql-2016', { 'Setup.exe': { crash: true } });
    expect(await executeRun(executionOf(failing))).toEqual({ kind: 'ok', value: 'failed' });
    expect((await versionsOf(failing))[0]).toBe('12.0.332.0');
    expect(await executeRun(executionOf({ ...failing, world: earlierWorld(bench, 'v2-on-sql-2016') }))).toEqual({
      kind: 'ok',
      value: 'finished',
    });
    expect(startsOf(failing).filter((program) => program === 'SQLSVR2017/setup.exe')).toHaveLength(1);
  });

  it('in a new session finds the copy of the keys that the earlier one left, and needs its password', async () => {
    const failing = orderOn('v2-on-sql-2016', { 'SSRS2017/SQLServerReportingServices.exe': { exitCode: 1603 } });
    await executeRun(executionOf(failing));
    rmSync(journalPath(failing.stateFolder));
    const forgetful = { ...failing, world: earlierWorld(bench, 'v2-on-sql-2016') };
    expect(await executeRun(executionOf({ ...forgetful, secrets: { ...forgetful.secrets, keyPassword: 'Another-Password-1' } }))).toEqual({
      kind: 'ok',
      value: 'failed',
    });
    const { current, failure } = fold(recordsOf(forgetful));
    expect([current, failure === null ? null : explainFailure(failure, 'en')]).toMatchObject([
      'restore-keys',
      { source: 'script', id: 1, known: true, why: expect.stringContaining('password of that session') as string },
    ]);
    expect(await executeRun(executionOf(forgetful))).toEqual({ kind: 'ok', value: 'finished' });
  });
});

it('SQL Server with its old Reporting Services still there is left as it is', async () => {
  const order = orderOn('v2-on-sql-2016');
  const steps = order.steps?.filter(({ id }) => id === 'upgrade-sql') ?? [];
  expect(await executeRun(executionOf({ ...order, steps }))).toEqual({ kind: 'ok', value: 'failed' });
  expect((await versionsOf(order))[1]).toBe('13.0.5026.0');
});

it('without a copy of their keys the old Reporting Services are not removed, whatever the script said of it', async () => {
  const order = orderOn('v2-on-sql-2016');
  const execution = executionOf(order);
  const { system } = execution.context;
  const run: ProgramsDoor['run'] = (request) => {
    if (request.environment['SETUP_SCRIPT'] !== 'backup-keys') return system.programs.run(request);
    request.onLine?.('KeysBackedUp: True', 'stdout');
    return Promise.resolve({ kind: 'exited', exitCode: 0, output: '' });
  };
  const lying = { ...execution.context, system: { ...system, programs: { run } } };
  expect(await executeRun({ ...execution, context: lying })).toEqual({ kind: 'ok', value: 'failed' });
  expect(fold(recordsOf(order)).current).toBe('backup-keys');
  expect(readFileSync(path.join(order.stateFolder, 'machine', 'registry.json'), 'utf8')).toContain('MSRS13.MSDPM2016');
});

it('v1 is refused by the vendor’s setup too', async () => {
  const order = orderOn('v1-on-sql-2014');
  const steps = order.steps?.filter(({ id }) => id === 'upgrade-server') ?? [];
  expect(await executeRun(executionOf({ ...order, steps }))).toEqual({ kind: 'ok', value: 'failed' });
  expect(fold(recordsOf(order)).failure).toMatchObject({ vendorId: 4103 });
});

/** The versions of the backup server and of its SQL Server on the sample machine. */
async function versionsOf({ stateFolder, world, runtime }: RunOrder): Promise<readonly (string | null)[]> {
  const system = createSampleSystem({ folder: path.join(stateFolder, 'machine'), world, runtime });
  const { backupServer, sqlInstances } = await system.facts.gather();
  const server = backupServer.kind === 'known' && backupServer.value.kind === 'server' ? backupServer.value.version : null;
  return [server, sqlInstances.kind === 'known' ? (sqlInstances.value[0]?.version ?? null) : null];
}

/** As Windows does: every service that begins with it runs again. */
function restarted(order: RunOrder): void {
  const folder = path.join(order.stateFolder, 'machine');
  const services = Object.entries(readSampleStore(folder, 'services.json'));
  writeSampleStore(folder, 'services.json', Object.fromEntries(services.map(([name, each]) => [name, { ...each, state: 'running' }])));
}

function statesOf(order: RunOrder, names: readonly string[]): readonly unknown[] {
  const services = readSampleStore(path.join(order.stateFolder, 'machine'), 'services.json');
  return names.map((name) => services[name]?.['state']);
}

function keyFileOf({ stateFolder }: RunOrder): string {
  return path.join(path.dirname(stateFolder), 'upgrade', 'reporting-keys.snk');
}

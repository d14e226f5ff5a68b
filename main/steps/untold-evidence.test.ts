import { describe, expect, it } from 'vitest';
import { unknown } from '../../app/machine/fact.ts';
import { fold } from '../../app/plan/fold.ts';
import type { System } from '../system/system.ts';
import { executeRun, type Execution } from './execute.ts';
import { executionOf, undetected, type RunOrder } from './testing-execution.ts';
import { programs, recordsOf, startsOf, useBench } from './testing.ts';

const bench = useBench();
const agent = 'MARSAgent/MARSAgentInstaller.exe';
const registration = 'MARSAgent/StartOBRegistration.exe';
const sql = 'SQLSVR2017/setup.exe';

describe('a server that is too busy to say what is there', () => {
  it('when a run goes on: what the journal calls finished is not started once more', async () => {
    const order = bench.order({ [sql]: { exitCode: 1603 } });
    await executeRun(executionOf(order));
    expect(startsOf(order)).toEqual([agent, registration, sql]);
    const again = busy({ ...order, world: { ...order.world, programs: {} } }, () => true);
    // SQL Server's setup has failed before: it is run, and what it left cannot be told.
    expect(await executeRun(again)).toEqual({ kind: 'ok', value: 'failed' });
    expect(startsOf(order)).toEqual([agent, registration, sql, sql]);
  });

  it('once its program ended: it is asked again for a while, then the step ends by name, and the program is started no second time', async () => {
    const order = bench.order();
    let asked = 0;
    const first = busy(order, (service) => service.startsWith('MSSQL$') && (asked += 1) > 1);
    expect(await executeRun(first)).toEqual({ kind: 'ok', value: 'failed' });
    expect(fold(recordsOf(order)).failure).toEqual({
      code: 'run.evidenceUntold',
      step: 'install-sql',
      untold: ['service:MSSQL$MSDPM2017'],
    });
    expect(asked).toBe(1 + 4);
    const started = startsOf(order);
    expect(started.at(-1)).toBe(sql);
    const still = busy(order, (service) => service.startsWith('MSSQL$'));
    expect(await executeRun(still)).toEqual({ kind: 'ok', value: 'failed' });
    expect(startsOf(order)).toEqual(started);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
  });

  it('after its program had left nothing: it is started again only when that is told', async () => {
    const order = bench.order({ [sql]: { lie: true } });
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'failed' });
    expect(fold(recordsOf(order)).failure).toMatchObject({ code: 'run.evidenceMissing', step: 'install-sql' });
    const started = startsOf(order);
    const honest = { ...order, world: { ...order.world, programs: bench.order().world.programs } };
    // Neither registry nor services are told of SQL Server: nothing of it is known to be missing.
    expect(await executeRun(busy(honest, () => true, true))).toEqual({ kind: 'ok', value: 'failed' });
    expect([fold(recordsOf(order)).failure, startsOf(order)]).toMatchObject([{ code: 'run.evidenceUntold', step: 'install-sql' }, started]);
    expect(await executeRun(executionOf(honest))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order).filter((name) => name === sql)).toHaveLength(2);
  });

  it('when only the journal tells of steps, as in an upgrade: what is finished stays finished', async () => {
    const order = undetected(bench.order({ [sql]: { exitCode: 1603 } }));
    await executeRun(executionOf(order));
    const started = startsOf(order);
    await executeRun(busy(order, () => true));
    expect(startsOf(order)).toEqual([...started, sql]);
  });

  it('while somebody stops the run: it is stopped', async () => {
    const order = bench.order();
    const stop = new AbortController();
    await executeRun(busy(order, (service) => service.startsWith('MSSQL$')));
    const looking = busy(order, (service) => (stop.abort(), service.startsWith('MSSQL$')), false, stop.signal);
    expect(await executeRun(looking)).toEqual({ kind: 'ok', value: 'stopped' });
  });

  it('for a moment after its program ended: the run goes on', async () => {
    const order = bench.order();
    let asked = 0;
    const system = busy(order, (service) => service.startsWith('MSSQL$') && (asked += 1) === 2);
    expect(await executeRun(system)).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
  });
});

/** A machine whose services are not told as long as `isBusy` says so of their names; nor the registry, where that is silent. */
function busy(order: RunOrder, isBusy: (service: string) => boolean, isSilent = false, signal?: AbortSignal): Execution {
  const { system } = executionOf(order).context;
  const { services, registry } = system;
  const untold = unknown('timeout');
  const busySystem: System = {
    ...system,
    services: { ...services, find: (name) => (isBusy(name) ? Promise.resolve(untold) : services.find(name)) },
    registry: { ...registry, read: (key, name) => (isSilent ? Promise.resolve(untold) : registry.read(key, name)) },
  };
  return executionOf(order, { system: busySystem, ...(signal === undefined ? {} : { signal }) });
}

import { describe, expect, it } from 'vitest';
import { unknown } from '../../app/machine/fact.ts';
import { fold } from '../../app/plan/fold.ts';
import { executeRun, type Execution } from './execute.ts';
import { executionOf, type RunOrder } from './testing-execution.ts';
import { programs, recordsOf, startsOf, useBench } from './testing.ts';

const bench = useBench();
const agent = 'MARSAgent/MARSAgentInstaller.exe';
const sql = 'SQLSVR2017/setup.exe';

describe('a server that is too busy to say what is there', () => {
  it('when a run goes on: what the journal calls finished is not started once more', async () => {
    const order = bench.order({ [sql]: { exitCode: 1603 } });
    await executeRun(executionOf(order));
    expect(startsOf(order)).toEqual([agent, 'MARSAgent/StartOBRegistration.exe', sql]);
    const again = busy({ ...order, world: { ...order.world, programs: {} } }, () => true);
    // SQL Server's setup has failed before: it is run, and what it left cannot be told.
    expect(await executeRun(again)).toEqual({ kind: 'ok', value: 'failed' });
    expect(startsOf(order).filter((name) => name === agent)).toHaveLength(1);
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

  it('for a moment after its program ended: the run goes on', async () => {
    const order = bench.order();
    let asked = 0;
    const system = busy(order, (service) => service.startsWith('MSSQL$') && (asked += 1) === 2);
    expect(await executeRun(system)).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
  });
});

/** A machine whose services are not told as long as `isBusy` says so of their names. */
function busy(order: RunOrder, isBusy: (service: string) => boolean): Execution {
  const { system } = executionOf(order).context;
  const find = (name: string): ReturnType<typeof system.services.find> =>
    isBusy(name) ? Promise.resolve(unknown('timeout')) : system.services.find(name);
  return executionOf(order, { system: { ...system, services: { ...system.services, find } } });
}

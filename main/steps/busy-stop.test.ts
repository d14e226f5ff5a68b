import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import { fold } from '../../app/plan/fold.ts';
import { plainProcesses } from '../system/processes.ts';
import { executeRun } from './execute.ts';
import type { Before, RunContext } from './run-context.ts';
import { runSteps } from './run.ts';
import { executionOf } from './testing-execution.ts';
import { recordsOf, startsOf, useBench } from './testing.ts';

const bench = useBench();
const fresh: Before = {
  finished: new Set(),
  started: new Set(),
  survivor: null,
  lastProgram: null,
  attempts: new Map(),
  restartNeeded: false,
  sweep: () => [],
};
const header = { runId: 'a', product: 'sample', program: '0', sample: true, resumed: false, fraction: 0, plan: '' };

it('a stop right when a step was announced begins nothing of it', async () => {
  const order = bench.order();
  const { steps, context, prove } = executionOf(order);
  let isStopped = false;
  const watched: RunContext = {
    ...context,
    processes: plainProcesses,
    isStopRequested: () => isStopped,
    say: ({ kind }) => (isStopped ||= kind === 'stepStarted'),
  };
  const end = await runSteps(steps, fresh, header, watched, prove);
  expect([end, startsOf(order)]).toEqual(['stopped', []]);
});

it('a stop while Windows Installer works for somebody else begins no step', async () => {
  const order = bench.order();
  const { steps, context, prove } = executionOf(order);
  const events: RunEvent[] = [];
  let isStopped = false;
  const watched: RunContext = {
    ...context,
    processes: { ...plainProcesses, isInstallerBusy: () => true },
    isStopRequested: () => isStopped,
    say: (event) => {
      events.push(event);
      isStopped ||= event.kind === 'stepNotice';
    },
  };
  const end = await runSteps(steps, fresh, header, watched, prove);
  expect(end).toBe('stopped');
  expect(startsOf(order)).toEqual([]);
  expect(events.map(({ kind }) => kind)).toEqual(['runStarted', 'stepStarted', 'stepNotice', 'stepNotice', 'stopRequested', 'runStopped']);
});

describe('Windows Installer that works for somebody else', () => {
  it('for longer than a step waits fails the step by name, and no program is started beside it', async () => {
    const order = bench.order();
    const { patience } = executionOf(order).context;
    const processes = { ...plainProcesses, isInstallerBusy: () => true };
    expect(await executeRun(executionOf(order, { processes, patience: { ...patience, busyMs: 600 } }))).toEqual({
      kind: 'ok',
      value: 'failed',
    });
    const failure = { code: 'run.installerBusy', step: 'save-passphrase', minutes: 0.01 };
    expect([fold(recordsOf(order)).failure, startsOf(order)]).toEqual([failure, []]);
  });

  it('is waited for with one limit, however many tries find it at work', async () => {
    const order = bench.order({ 'MARSAgent/MARSAgentInstaller.exe': { exitCode: 1618 } });
    const { patience } = executionOf(order).context;
    const impatient = { ...patience, busyMs: 1500, busyPauseMs: 500, busyTries: 1000 };
    await executeRun(executionOf(order, { patience: impatient }));
    expect(fold(recordsOf(order)).failure).toMatchObject({ code: 'run.exitCode', exitCode: 1618 });
    expect(startsOf(order).length).toBeLessThanOrEqual(3);
  });
});

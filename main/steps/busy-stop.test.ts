import { expect, it } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import { plainProcesses } from '../system/processes.ts';
import type { Before, RunContext } from './run-context.ts';
import { runSteps } from './run.ts';
import { executionOf } from './testing-execution.ts';
import { startsOf, useBench } from './testing.ts';

const bench = useBench();
const fresh: Before = { finished: new Set(), survivor: null, lastProgram: null, restartNeeded: false, sweep: () => [] };
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

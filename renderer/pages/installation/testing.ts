import { noRun, type RunState, type StepState } from '../../../app/plan/run-state.ts';

/** When the runs of these tests began. */
export const startedAt = '2026-11-23T08:00:00.000Z';
/** A step of {@link run} in a state. */
export const step = (id: RunState['steps'][number]['id'], state: StepState) => ({
  id,
  weight: 100,
  state,
  fraction: state === 'done' ? 1 : 0.4,
  startedAt,
  endedAt: state === 'done' ? '2026-11-23T08:02:00.000Z' : null,
});

/** A run in its second step, but for what is changed. */
export const run = (change: Partial<RunState>): RunState => ({
  ...noRun,
  phase: 'running',
  runId: 'a',
  current: 'install-sql',
  fraction: 0.42,
  steps: [
    step('install-agent', 'done'),
    step('install-sql', 'running'),
    { ...step('install-server', 'waiting'), startedAt: null, fraction: 0 },
  ],
  startedAt,
  ...change,
});

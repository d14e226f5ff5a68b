import { expect, it } from 'vitest';
import { fold } from '../../app/plan/fold.ts';
import { executeRun } from './execute.ts';
import { executionOf, undetected } from './testing-execution.ts';
import { programs, recordsOf, startsOf, useBench } from './testing.ts';

const bench = useBench();
const agent = 'MARSAgent/MARSAgentInstaller.exe';
const patience = { busyMs: 30_000, busyPauseMs: 50, busyTries: 1, heldPauseMs: 5, waitMs: 300, silenceMs: 60_000 };

it.each(['gave up on it', 'was stopped'] as const)(
  'a copy that a program left when its run %s is waited for by the next, and nothing is started twice, though only the journal knows',
  async (how) => {
    const order = undetected(bench.order({ [agent]: { background: 2 } }));
    let isStopRequested = false;
    const first = executionOf(order, { isStopRequested: () => isStopRequested, patience }, ({ event }) => {
      isStopRequested ||= how === 'was stopped' && event.kind === 'stepNotice';
    });
    expect(await executeRun(first)).toEqual({ kind: 'ok', value: how === 'was stopped' ? 'stopped' : 'failed' });
    expect(fold(recordsOf(order)).failure?.code).toBe(how === 'was stopped' ? undefined : 'run.programStillRuns');
    expect(startsOf(order)).toEqual([agent]);
    expect(recordsOf(order).some(({ event }) => event.kind === 'programEnded' && event.step === 'install-agent')).toBe(false);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
  },
);

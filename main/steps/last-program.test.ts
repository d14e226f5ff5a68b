import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import type { StepId } from '../../app/plan/step.ts';
import { lastProgram } from './last-program.ts';

const step = 'upgrade-server';
const other = 'upgrade-agent';
const run: RunEvent = { kind: 'runStarted', runId: 'a', product: 'sample', program: '1', sample: true, resumed: true, plan: '', steps: [] };
const begun = (id: StepId = step): RunEvent => ({ kind: 'stepStarted', step: id, attempt: 1 });
const starting: RunEvent = { kind: 'programStarting', step, image: '/setup' };
const started: RunEvent = { kind: 'programStarted', step, pid: 1, command: [] };
const ended: RunEvent = { kind: 'programEnded', step, outcome: 'exited', exitCode: 0 };
const unseen: RunEvent = { kind: 'programEnded', step, outcome: 'unseen', exitCode: null };
const foundDone = (id: StepId): RunEvent => ({ kind: 'stepFoundDone', step: id });
const failed: RunEvent = { kind: 'stepFailed', step, failure: { code: 'run.evidenceMissing', step, missing: [] } };
const gaveUp: RunEvent = { kind: 'stepFailed', step, failure: { code: 'run.programStillRuns', step, program: 'setup', pid: 1 } };
const untold: RunEvent = { kind: 'stepFailed', step, failure: { code: 'run.evidenceUntold', step, untold: [] } };
const stopped: RunEvent = { kind: 'runStopped' };
const restart = (when: 'first' | 'toFinish' | 'begun'): RunEvent => ({ kind: 'restartNeeded', step, when });
const first = [run, begun(), starting, started];

/** What the journal holds; whether the program has ended; whether its step is over. */
const table: readonly (readonly [string, readonly RunEvent[], boolean, boolean])[] = [
  ['about to be started', [run, begun(), starting], false, false],
  ['started', first, false, false],
  ['ended', [...first, ended], true, false],
  ['ended, with its evidence', [...first, ended, { kind: 'stepFinished', step, evidence: [] }], true, true],
  ['ended, without it', [...first, ended, failed], true, true],
  ['ended, and nobody could tell whether it is there', [...first, ended, untold], true, false],
  ['ended by a stop', [...first, { ...ended, outcome: 'stopped', exitCode: null }, stopped], true, true],
  ['ended, and nothing goes on before a restart', [...first, ended, restart('first')], true, true],
  ['ended, and Windows restarts', [...first, restart('toFinish'), ended, restart('begun')], true, false],
  ['ended, with a restart to finish', [...first, restart('toFinish'), ended], true, false],
  ['still at work when its run was stopped', [...first, stopped], false, false],
  ['still at work when its run gave up', [...first, gaveUp], false, false],
  ['still at work when the next run was stopped', [...first, run, stopped], false, false],
  ['still at work when the next run gave up', [...first, run, gaveUp], false, false],
  ['at an end that the next run did not see, before it was stopped', [...first, run, unseen, stopped], true, false],
  ['at such an end, before another step', [...first, run, unseen, foundDone(other), begun(other), stopped], true, false],
  ['at such an end, and its work was found', [...first, run, unseen, foundDone(step)], true, true],
  ['ended, but its image was still in use', [...first, ended, run, gaveUp], true, false],
];

describe('the last program of a journal, where it', () => {
  it.each(table)('is %s', (_, events, hasEnded, isStepOver) => {
    expect(lastProgram(events.map((event, index) => ({ seq: index + 1, time: '', event })))).toEqual({ step, hasEnded, isStepOver });
  });

  it('never was', () => {
    expect(lastProgram([{ seq: 1, time: '', event: run }])).toBeNull();
  });
});

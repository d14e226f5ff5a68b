import { describe, expect, it } from 'vitest';
import { declarations } from './declarations.ts';
import { reasonToStay } from './reason-to-stay.ts';
import type { RunPhase, RunState, StepState } from './run-state.ts';
import { stopPreview } from './stop-preview.ts';
import type { StepId } from './step.ts';
import { runOf } from './testing.ts';

/** As if SQL Server and what follows could not be left. */
const declared = {
  ...declarations,
  'register-server': { ...declarations['register-server'], doneAgain: { kind: 'always' } },
  'install-sql': { ...declarations['install-sql'], cannotBeLeft: 'betweenVersions' },
  'install-server': { ...declarations['install-server'], cannotBeLeft: 'betweenVersions' },
} as const;

const chain = ['save-passphrase', 'register-server', 'install-sql', 'install-server', 'check-connection'] as const;

const run = (states: readonly StepState[], change: Partial<RunState> = {}): RunState => runOf(chain, states, change);

describe('what stopping means', () => {
  it('names what is kept and why, what is finished first, and what is not done', () => {
    expect(stopPreview(run(['foundDone', 'done', 'running']))).toEqual({
      stay: null,
      kept: [
        { step: 'save-passphrase', rollback: 'keptOnPurpose' },
        { step: 'register-server', rollback: 'inAzure' },
      ],
      underWay: { step: 'install-sql', end: 'finishedFirst' },
      leftUndone: ['install-server', 'check-connection'],
    });
  });

  it.each([
    ['while a program works', {}, 'finishedFirst'],
    ['while it is stopping already', { phase: 'stopping' }, 'endedNow'],
    ['while Windows Installer is busy with others', { notice: { kind: 'waits', for: 'windowsInstaller' } }, 'notBegun'],
    ['while an earlier program is waited for', { notice: { kind: 'waits', for: 'earlierProgram' } }, 'leftRunning'],
    ['while a window may wait for an answer', { notice: { kind: 'waits', for: 'answer' } }, 'finishedFirst'],
    ['while its processes are waited for', { notice: { kind: 'waits', for: 'itsProcesses' } }, 'leftRunning'],
  ] as const)('%s', (_, change, end) => {
    expect(stopPreview(run(['done', 'running'], change)).underWay).toEqual({ step: 'register-server', end });
  });

  it('before the first step has begun is that nothing is done', () => {
    expect(stopPreview(run([]))).toEqual({ stay: null, kept: [], underWay: null, leftUndone: chain });
  });
});

describe('a phase that cannot be left', () => {
  const cases: readonly (readonly [string, readonly StepState[], RunPhase, StepId | null])[] = [
    ['before it, a run can be left', ['done', 'running'], 'running', null],
    ['between the step before it and its first one too', ['done', 'done'], 'running', null],
    ['in its first step it cannot', ['done', 'done', 'running'], 'running', 'install-sql'],
    ['nor between two of its steps', ['done', 'done', 'done'], 'running', 'install-server'],
    ['nor in its last step', ['done', 'done', 'foundDone', 'running'], 'running', 'install-server'],
    ['nor by a second Stop', ['done', 'done', 'done', 'running'], 'stopping', 'install-server'],
    ['after its last step it can', ['done', 'done', 'done', 'done'], 'running', null],
    ['in the step after it too', ['done', 'done', 'done', 'done', 'running'], 'running', null],
    ['a step before it that a later start does again lets nobody out', ['done', 'running', 'done'], 'running', 'install-server'],
    ['and once it is done again neither', ['done', 'done', 'done'], 'running', 'install-server'],
    ['a run that failed in it is over', ['done', 'done', 'failed'], 'failed', null],
    ['one that was interrupted in it is over', ['done', 'done', 'running'], 'interrupted', null],
  ];
  it.each(cases)('%s', (_, states, phase, step) => {
    const expected = step === null ? null : { step, reason: 'betweenVersions' };
    expect(reasonToStay(run(states, { phase }), declared)).toEqual(expected);
    expect(stopPreview(run(states, { phase }), declared).stay).toEqual(expected);
  });
});

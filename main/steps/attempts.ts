import type { RunEvent, RunRecord } from '../../app/plan/events.ts';
import type { StepId } from '../../app/plan/step.ts';

/**
 * How the last program of a step ended. `ended`: it was ended, or crashed. `unseen`: by itself, while nobody looked. `cutOff`: the machine
 * was started since, so that it may have been cut off in the middle of its work.
 */
export type AttemptEnd = { readonly kind: 'exited'; readonly exitCode: number } | { readonly kind: 'ended' | 'unseen' | 'cutOff' };

/** The last time that the program of a step was started. */
export interface Attempt {
  /** In milliseconds since 1970. */
  readonly since: number;
  readonly end: AttemptEnd;
}

/** Attempts by step. */
export type Attempts = ReadonlyMap<StepId, Attempt>;

/** The attempts of a journal whose step was not found good after them. One without an end counts as unseen. */
export function attemptsIn(records: readonly RunRecord[]): Attempts {
  return records.reduce<Attempts>(readOne, new Map());
}

function readOne(attempts: Attempts, { event, time }: RunRecord): Attempts {
  if (event.kind === 'programStarting') return new Map(attempts).set(event.step, { since: Date.parse(time), end: { kind: 'unseen' } });
  if (event.kind === 'programEnded') {
    const since = attempts.get(event.step)?.since ?? Date.parse(time);
    // One that could not be started has left nothing.
    return event.outcome === 'notStarted' ? without(event.step, attempts) : new Map(attempts).set(event.step, { since, end: endIn(event) });
  }
  return event.kind === 'stepFinished' || event.kind === 'stepFoundDone' ? without(event.step, attempts) : attempts;
}

function without(step: StepId, attempts: Attempts): Attempts {
  return new Map([...attempts].filter(([id]) => id !== step));
}

function endIn({ outcome, exitCode }: Extract<RunEvent, { kind: 'programEnded' }>): AttemptEnd {
  if (exitCode !== null) return { kind: 'exited', exitCode };
  return { kind: outcome === 'unseen' || outcome === 'cutOff' ? outcome : 'ended' };
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Evidence } from '../../app/plan/step.ts';
import type { ReadingDoors } from '../system/system.ts';
import { lookFor, type Look } from './evidence.ts';

const INTERVAL_MS = 500;
/** How often evidence that nobody could tell is asked for again; each time Windows has as long to answer as a fact may take. */
const UNTOLD_TRIES = 3;

/** How long evidence is looked for. */
interface Persistence {
  /** Seconds in which it may still appear. Default: none. */
  readonly settleSeconds?: number;
  /** Aborted: what is known then has to do. */
  readonly signal?: AbortSignal;
}

/** Looks for evidence until all of it is there, or it had its time to appear and everything was told. */
export async function lookAgain(
  evidence: readonly Evidence[],
  doors: ReadingDoors,
  { settleSeconds = 0, signal }: Persistence = {},
): Promise<Look> {
  const until = Date.now() + settleSeconds * 1000;
  for (let again = 0; ; again += 1) {
    const look = await lookFor(evidence, doors);
    const isComplete = look.missing.length === 0 && look.untold.length === 0;
    const isWorthAnother = Date.now() < until || (look.untold.length > 0 && again < UNTOLD_TRIES);
    if (isComplete || !isWorthAnother || signal?.aborted === true) return look;
    await wait(INTERVAL_MS);
  }
}

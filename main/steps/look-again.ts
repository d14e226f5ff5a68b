import { setTimeout as wait } from 'node:timers/promises';
import type { Evidence } from '../../app/plan/step.ts';
import type { ReadingDoors } from '../system/system.ts';
import { lookFor, type Look } from './evidence.ts';

const INTERVAL_MS = 500;
/** How often evidence that nobody could tell is asked for again; each time Windows has as long to answer as a fact may take. */
const UNTOLD_TRIES = 3;

/** How long evidence is looked for. */
interface Persistence {
  /** Seconds in which it may still appear. */
  readonly settleSeconds: number;
  readonly signal: AbortSignal;
}

/** Looks for evidence until all of it is there, or it had its time to appear and everything was told. */
export async function lookAgain(evidence: readonly Evidence[], doors: ReadingDoors, persistence?: Persistence): Promise<Look> {
  const tries = Math.ceil(((persistence?.settleSeconds ?? 0) * 1000) / INTERVAL_MS);
  for (let asked = 0; ; asked += 1) {
    const look = await lookFor(evidence, doors);
    const isComplete = look.missing.length === 0 && look.untold.length === 0;
    const limit = look.untold.length > 0 ? Math.max(tries, UNTOLD_TRIES) : tries;
    if (isComplete || persistence?.signal.aborted === true || asked >= limit) return look;
    await wait(INTERVAL_MS);
  }
}

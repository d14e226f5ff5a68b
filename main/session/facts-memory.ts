import type { MachineFacts } from '../../app/machine/facts.ts';
import type { FactsDoor, OnFact } from '../system/system.ts';

/**
 * How long facts are fresh, in milliseconds: leafing through pages gathers nothing, and who leaves the window to change
 * something on the server is rarely back sooner. Gathering takes seconds of PowerShell on a real server.
 */
const FRESH_MS = 15_000;

/** The facts of one session: gathered once, for whoever asks meanwhile and shortly after. */
export interface FactsMemory {
  /** Those gathered last while they are fresh, or the ones being gathered; else new ones. For what is only shown. */
  readonly recent: () => Promise<MachineFacts>;
  /** New ones. For what is judged or done by them. */
  readonly gather: (onFact?: OnFact, signal?: AbortSignal) => Promise<MachineFacts>;
  /** The machine was changed: nothing known holds any longer. */
  readonly forget: () => void;
}

/** A memory before the door. A clock that was set back makes facts old, never young. */
export function createFactsMemory(door: Pick<FactsDoor, 'gather'>, now: () => Date): FactsMemory {
  let last: { readonly facts: Promise<MachineFacts>; gatheredAt: number | null } | null = null;
  const gather = (onFact?: OnFact, signal?: AbortSignal): Promise<MachineFacts> => {
    const mine: NonNullable<typeof last> = { facts: door.gather(onFact, signal), gatheredAt: null };
    last = mine;
    return mine.facts.then(
      (facts) => {
        mine.gatheredAt = now().getTime();
        // Half of what there is to know is nothing to show later.
        if (signal?.aborted === true && last === mine) last = null;
        return facts;
      },
      (error: unknown) => {
        if (last === mine) last = null;
        throw error;
      },
    );
  };
  return {
    gather,
    recent: () => (last !== null && isFresh(last.gatheredAt, now().getTime()) ? last.facts : gather()),
    forget: () => {
      last = null;
    },
  };
}

/** @param gatheredAt null while they are being gathered */
function isFresh(gatheredAt: number | null, time: number): boolean {
  return gatheredAt === null || (gatheredAt <= time && time - gatheredAt < FRESH_MS);
}

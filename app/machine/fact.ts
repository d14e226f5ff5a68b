import * as z from 'zod';

/**
 * Why a fact is unknown: a code the texts word, so that nobody has to guess. `notRecorded`: a facts file older than the fact; `stopped`:
 * somebody stopped the checks before it was there; `passwordMissing`: of an account whose password was not given, so never in a facts file.
 */
export const unknownReason = z.enum([
  'notWindows',
  'accessDenied',
  'timeout',
  'notFound',
  'unreadable',
  'notGathered',
  'notRecorded',
  'stopped',
  'passwordMissing',
]);

/** See {@link unknownReason}. */
export type UnknownReason = z.infer<typeof unknownReason>;

/** Schema of one fact: known with a value, or unknown with the reason. Never a guess. */
export function fact<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('known'), value }),
    z.strictObject({ kind: z.literal('unknown'), reason: unknownReason, detail: z.string().optional() }),
  ]);
}

/** Schema of a fact that older facts files do not hold: where it is missing it is unknown, and nothing that needs it can pass. */
export function laterFact<T extends z.ZodType>(value: T) {
  return fact(value).default({ kind: 'unknown', reason: 'notRecorded' });
}

/** One fact about a machine. `detail` is the system's own code or message, for support staff. */
export type Fact<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly detail?: string | undefined };

/** A fact a probe is sure of. */
export function known<T>(value: T): Fact<T> {
  return { kind: 'known', value };
}

/** A fact a probe could not learn. */
export function unknown(reason: UnknownReason, detail?: string): Fact<never> {
  return { kind: 'unknown', reason, ...(detail === undefined ? {} : { detail }) };
}

/** Whether a fact is known. */
export function isKnown<T>(fact: Fact<T>): fact is Extract<Fact<T>, { kind: 'known' }> {
  return fact.kind === 'known';
}

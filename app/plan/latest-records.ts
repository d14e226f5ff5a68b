import type { RunRecord } from './events.ts';

/** How many records of a run are kept for the live log; it shows 200 lines, and not every record is one. */
export const RECORD_LIMIT = 400;

/** The last records of a run without its progress, which the truth has. A new run begins with an empty log, from its own first record on. */
export function latestRecords(known: readonly RunRecord[], more: readonly RunRecord[]): readonly RunRecord[] {
  const begins = more.some(({ event }) => event.kind === 'runStarted' && !event.resumed);
  return [...(begins ? [] : known), ...more.filter(({ event }) => event.kind !== 'stepProgress')].slice(-RECORD_LIMIT);
}

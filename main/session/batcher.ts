import type { RunRecord } from '../../app/plan/events.ts';

/** How long records are collected before the window gets them: often enough to look live, seldom enough to cost nothing. */
const BATCH_MS = 100;

/** Collects records and hands them on a few times a second. */
export function batcher(send: (records: RunRecord[]) => void): { readonly add: (record: RunRecord) => void; readonly flush: () => void } {
  let waiting: RunRecord[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const records = waiting;
    waiting = [];
    if (records.length > 0) send(records);
  };
  return {
    add: (record) => {
      waiting.push(record);
      timer ??= setTimeout(flush, BATCH_MS);
    },
    flush,
  };
}

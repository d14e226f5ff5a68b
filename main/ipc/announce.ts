import type { EventName, EventValue } from '../../app/ipc/contract.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import { latestRecords } from '../../app/plan/latest-records.ts';

/** The shortest time between two snapshots the window gets. */
const SNAPSHOT_INTERVAL_MS = 100;

/** Sends an event to the window. */
export type Send = (name: EventName, value: unknown) => void;

/**
 * Sends events; of snapshots only the newest, at most ten a second, the first at once. Of the records of a run only those
 * the window would keep: a setup that dumps its log at once must not hold the window up.
 */
export function createAnnouncer(send: Send): <N extends EventName>(name: N, value: EventValue<N>) => void {
  let waiting: { readonly value: unknown } | null = null;
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    timer = null;
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    send('session.changed', value);
    timer = setTimeout(flush, SNAPSHOT_INTERVAL_MS);
  };
  return (name, value) => {
    if (name !== 'session.changed') {
      send(name, name === 'run.records' ? latestRecords([], value as readonly RunRecord[]) : value);
      return;
    }
    waiting = { value };
    if (timer === null) flush();
  };
}

import { emptySnapshot, type Snapshot } from '../../app/session/snapshot.ts';

/** Holds the truth and tells whoever listens when it changed. */
export interface SessionStore {
  readonly read: () => Snapshot;
  readonly change: (change: Partial<Snapshot>) => Snapshot;
}

/** Makes a store; `onChange` gets every new snapshot. */
export function createSessionStore(onChange: (snapshot: Snapshot) => void): SessionStore {
  let snapshot = emptySnapshot;
  return {
    read: () => snapshot,
    change: (change) => {
      snapshot = { ...snapshot, ...change };
      onChange(snapshot);
      return snapshot;
    },
  };
}

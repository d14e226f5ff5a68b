import { setupOf } from '../session/setup-of.ts';
import type { Snapshot } from '../session/snapshot.ts';

/** Whether this session has set up the real product and nothing has to come before its start. The window asks besides whether this is Windows. */
export function mayStartProduct(snapshot: Pick<Snapshot, 'mode' | 'product' | 'run'>): boolean {
  const { product, run } = snapshot;
  if (product === null || product.sample || setupOf(snapshot) === null) return false;
  return run.phase === 'finished' && !run.restartNeeded;
}

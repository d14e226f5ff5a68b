import type { ServerMove } from './move.ts';
import { beginMove, markStep } from './progress.ts';
import type { MoveStepId } from './steps.ts';

/** A minute in which everything happens in tests and pictures. */
export const moveTime = new Date('2026-11-28T09:30:00.000Z');

/** For tests and pictures: a move of MABS01 in the domain contoso.com, with its database found, and these steps done. */
export function moveWith(done: readonly MoveStepId[], more: Partial<ServerMove> = {}): ServerMove {
  const known = { domain: 'contoso.com', database: { server: 'MABS01\\MSDPM2017', name: 'DPMDB_MABS01' } };
  const begun = beginMove({ serverName: 'MABS01', pool: 'same', isOnModernStorage: true }, known, moveTime);
  return done.reduce((move, step) => markStep(move, step, true, moveTime), { ...begun, ...more });
}

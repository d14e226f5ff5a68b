import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { andThenAsync } from '../../app/outcome.ts';
import type { Session } from '../session/session.ts';
import { beginKeptMove, forgetMove, markKept, openMove, readMove, saveMove } from '../tools/server-move.ts';
import type { Desktop } from './desktop.ts';

type MoveCall = Extract<CallName, `serverMove.${string}`>;

/** What the window may do about the list of a move to a new server. */
export function createServerMoveHandlers(session: Session, desktop: Pick<Desktop, 'chooseNewFile'>): Pick<Handlers, MoveCall> {
  return {
    'serverMove.read': () => andThenAsync(session.active('serverMove.read'), readMove),
    'serverMove.begin': (beginning) => andThenAsync(session.active('serverMove.begin'), (active) => beginKeptMove(active, beginning)),
    'serverMove.mark': ({ step, done }) =>
      andThenAsync(session.active('serverMove.mark'), (active) => Promise.resolve(markKept(active, step, done))),
    'serverMove.forget': () => andThenAsync(session.active('serverMove.forget'), (active) => Promise.resolve(forgetMove(active))),
    'serverMove.save': ({ language }) =>
      andThenAsync(session.active('serverMove.save'), (active) => saveMove(active, language, desktop.chooseNewFile)),
    'serverMove.open': ({ file }) => andThenAsync(session.active('serverMove.open'), (active) => Promise.resolve(openMove(active, file))),
  };
}

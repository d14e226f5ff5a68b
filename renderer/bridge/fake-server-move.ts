import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { ServerMove } from '../../app/server-move/move.ts';
import { beginMove, markStep } from '../../app/server-move/progress.ts';

type MoveHandlers = Pick<Handlers, Extract<CallName, `serverMove.${string}`>>;

/** When everything happens in memory. */
const NOW = new Date('2026-11-28T09:30:00.000Z');

/** The list of a move, kept in memory as main keeps it in a file; null: none was begun. */
export function fakeServerMove(first: ServerMove | null = null): MoveHandlers {
  let move = first;
  const keep = (next: ServerMove): Promise<Outcome<ServerMove>> => {
    move = next;
    return Promise.resolve(ok(next));
  };
  return {
    'serverMove.read': () => Promise.resolve(ok(move === null ? { kind: 'none', suggested: 'MABS01' } : { kind: 'begun', move })),
    'serverMove.begin': (beginning) => keep(beginMove(beginning, { domain: null, database: null }, NOW)),
    'serverMove.mark': ({ step, done }) =>
      move === null
        ? Promise.resolve(failed({ code: 'session.notNow', call: 'serverMove.mark', state: 'notBegun' }))
        : keep(markStep(move, step, done, NOW)),
    'serverMove.forget': () => {
      move = null;
      return Promise.resolve(ok(null));
    },
    'serverMove.save': () => Promise.resolve(ok(null)),
    'serverMove.open': ({ file }) => Promise.resolve(failed({ code: 'serverMove.noList', path: file })),
  };
}

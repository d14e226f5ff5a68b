import { moveVersion, type KnownOfServer, type MoveBeginning, type ServerMove } from './move.ts';
import { moveSteps, type MoveStepId } from './steps.ts';

/** How far a move is. */
export interface MoveProgress {
  /** The first step that is open; null when none is. */
  readonly next: MoveStepId | null;
  readonly done: number;
  readonly of: number;
  /** Steps that are open although a later one is done: forgotten, or not ticked. */
  readonly skipped: readonly MoveStepId[];
}

/** How far a move is, told from what is ticked. */
export function progressOf(move: ServerMove): MoveProgress {
  const ids = moveSteps(move.pool).map(({ id }) => id);
  const open = ids.filter((id) => move.done[id] === undefined);
  const lastDone = Math.max(...ids.map((id, index) => (move.done[id] === undefined ? -1 : index)));
  return {
    next: open[0] ?? null,
    done: ids.length - open.length,
    of: ids.length,
    skipped: open.filter((id) => ids.indexOf(id) < lastDone),
  };
}

/** A list with nothing ticked. */
export function beginMove({ serverName, pool }: MoveBeginning, known: KnownOfServer, at: Date): ServerMove {
  return { schemaVersion: moveVersion, serverName, pool, ...known, begunAt: at.toISOString(), done: {} };
}

/** The move with a step ticked, or open again. Any step may be either: the people at the servers know better than a list. */
export function markStep(move: ServerMove, step: MoveStepId, isDone: boolean, at: Date): ServerMove {
  const { [step]: before, ...others } = move.done;
  return { ...move, done: isDone ? { ...others, [step]: before ?? at.toISOString() } : others };
}

import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Failure } from '../../app/failure.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { serverMove, type ServerMove } from '../../app/server-move/move.ts';
import { readJsonFile } from '../system/json-file.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { systemCode } from '../system/system-code.ts';
import { writeWhole } from '../system/write-whole.ts';

/** What the list is kept by: a move outlasts sessions, so it lies beside them. */
type Keeper = Pick<ActiveSession, 'environment' | 'product'>;

/** The list that is kept; null where none is. */
export function keptMove(session: Keeper): Outcome<ServerMove | null> {
  const file = fileOf(session);
  const read = readJsonFile(file, serverMove, 'serverMove');
  if (read.kind === 'ok') return read;
  return read.failure.code === 'file.missing' ? ok(null) : failed(asOurs(read.failure, file));
}

/** Keeps the list, whole. */
export function keepMove(session: Keeper, move: ServerMove): Outcome<ServerMove> {
  const written = writeWhole(fileOf(session), `${JSON.stringify(move, null, 2)}\n`);
  return written.kind === 'ok' ? ok(move) : written;
}

/** Gives the list another name, by the time: nothing that somebody ticked is lost, and what is damaged can be looked at. */
export function putMoveAside(session: Keeper): Outcome<null> {
  const file = fileOf(session);
  if (!existsSync(file)) return ok(null);
  const { dir, name, ext } = path.parse(file);
  const time = session.environment.now().toISOString().replace(/[:.]/gu, '-');
  try {
    renameSync(file, path.join(dir, `${name}-${time}${ext}`));
    return ok(null);
  } catch (error) {
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
}

/** Who tries the sample keeps no list that could be taken for that of a server. */
function fileOf({ environment, product }: Keeper): string {
  return path.join(environment.stateRoot, product.sample ? 'sample-server-move.json' : 'server-move.json');
}

/** Nobody chose this file, so that what is wrong with it is told otherwise. */
function asOurs(failure: Failure, file: string): Failure {
  const isDamage = failure.code === 'file.notJson' || failure.code === 'file.malformed' || failure.code === 'file.tooLarge';
  return isDamage ? { code: 'serverMove.damaged', path: file } : failure;
}

import { readFileSync, statSync } from 'node:fs';
import { isKnown } from '../../app/machine/fact.ts';
import type { FactValue, MachineFacts } from '../../app/machine/facts.ts';
import { andThen, andThenAsync, failed, ok, type Outcome } from '../../app/outcome.ts';
import {
  knownOfServer,
  serverName,
  type KnownOfServer,
  type MoveBeginning,
  type MoveView,
  type ServerMove,
} from '../../app/server-move/move.ts';
import { beginMove, markStep } from '../../app/server-move/progress.ts';
import { moveInText, savedMove } from '../../app/server-move/saved-list.ts';
import type { MoveStepId } from '../../app/server-move/steps.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { decodeText } from '../system/decode-text.ts';
import type { ChooseFile } from '../session/export-work.ts';
import { systemCode } from '../system/system-code.ts';
import { writeWhole } from '../system/write-whole.ts';
import { keepMove, keptMove, putMoveAside } from './kept-move.ts';

/** A saved list is 20 kB. */
const LIMIT = 1024 ** 2;

/** The list that is kept, or the name that this computer would begin one with; empty where it has none that could be meant. */
export function readMove(session: ActiveSession): Promise<Outcome<MoveView>> {
  return andThenAsync(keptMove(session), async (move): Promise<Outcome<MoveView>> => {
    if (move !== null) return ok({ kind: 'begun', move });
    const { computer } = await session.facts.recent();
    return ok({ kind: 'none', suggested: serverName.safeParse(isKnown(computer) ? computer.value.name : '').data ?? '' });
  });
}

/**
 * Begins a list for a server; what this computer tells of itself is taken where it is that server. That may take a minute, so that only
 * afterwards it is certain that no list would be replaced.
 */
export async function beginKeptMove(session: ActiveSession, beginning: MoveBeginning): Promise<Outcome<ServerMove>> {
  const known = knownFor(beginning.serverName, await session.facts.recent());
  return andThen(noneKept(session, 'serverMove.begin'), () => keepMove(session, beginMove(beginning, known, session.environment.now())));
}

/** Ticks a step, or opens it again. */
export function markKept(session: ActiveSession, step: MoveStepId, isDone: boolean): Outcome<ServerMove> {
  return andThen(theMove(session, 'serverMove.mark'), (move) => keepMove(session, markStep(move, step, isDone, session.environment.now())));
}

/** Puts the list aside. */
export function forgetMove(session: ActiveSession): Outcome<null> {
  return putMoveAside(session);
}

/** Writes the list as it stands where the user says; null when no file was chosen. */
export function saveMove(session: ActiveSession, language: Language, choose: ChooseFile): Promise<Outcome<string | null>> {
  return andThenAsync(theMove(session, 'serverMove.save'), async (move) => {
    const now = session.environment.now();
    const file = await choose(`${move.serverName}-server-move-${now.toISOString().slice(0, 10)}.txt`, 'txt');
    if (file === null) return ok(null);
    return andThen(writeWhole(file, savedMove(move, language, now)), () => ok(file));
  });
}

/** Goes on with a list that was saved, here or on another computer. */
export function openMove(session: ActiveSession, file: string): Outcome<ServerMove> {
  return andThen(noneKept(session, 'serverMove.open'), () =>
    andThen(readSaved(file), (text) => {
      const move = moveInText(text);
      return move === null ? failed({ code: 'serverMove.noList', path: file }) : keepMove(session, move);
    }),
  );
}

function readSaved(file: string): Outcome<string> {
  try {
    const { size } = statSync(file);
    if (size > LIMIT) return failed({ code: 'file.tooLarge', path: file, bytes: size, limit: LIMIT });
    return ok(decodeText(readFileSync(file)) ?? '');
  } catch (error) {
    const reason = systemCode(error);
    return failed(reason === 'ENOENT' ? { code: 'file.missing', path: file } : { code: 'file.unreadable', path: file, reason });
  }
}

function noneKept(session: ActiveSession, call: string): Outcome<null> {
  return andThen(keptMove(session), (move) => (move === null ? ok(null) : failed({ code: 'session.notNow', call, state: 'begun' })));
}

function theMove(session: ActiveSession, call: string): Outcome<ServerMove> {
  return andThen(keptMove(session), (move) => (move === null ? failed({ code: 'session.notNow', call, state: 'notBegun' }) : ok(move)));
}

/** A list may be begun on any computer, for instance the administrator's own: then nothing is known. */
function knownFor(name: string, { computer, names, domain, backupDatabase }: MachineFacts): KnownOfServer {
  if (!isKnown(computer) || computer.value.name.toUpperCase() !== name) return { domain: null, database: null };
  const memberOf = isKnown(domain) && domain.value.kind === 'domain' ? domain.value.name : null;
  const database = isKnown(backupDatabase) ? backupDatabase.value : null;
  return knownOfServer({
    domain: (isKnown(names) ? names.value.activeDirectoryDomain : null) ?? memberOf,
    database: database === null ? null : { server: instanceOf(database, name), name: database.database ?? `DPMDB_${name}` },
  });
}

/** As sqlcmd wants it. The default instance has no name of its own; the registry holds the server with or without the instance. */
function instanceOf({ server, instance }: NonNullable<FactValue<'backupDatabase'>>, name: string): string {
  if (server.includes('\\')) return server;
  const on = server === '' ? name : server;
  return instance === '' || instance.toUpperCase() === 'MSSQLSERVER' ? on : `${on}\\${instance}`;
}

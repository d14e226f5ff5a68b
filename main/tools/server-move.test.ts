import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, test } from 'vitest';
import { known } from '../../app/machine/fact.ts';
import type { World } from '../../app/machine/world.ts';
import type { MoveBeginning } from '../../app/server-move/move.ts';
import { moveInText, savedMove } from '../../app/server-move/saved-list.ts';
import { moveTime, moveWith } from '../../app/server-move/testing.ts';
import { valueOf } from '../package/testing.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { codeOf, startOn } from '../session/testing.ts';
import { beginKeptMove, forgetMove, markKept, openMove, readMove, saveMove } from './server-move.ts';

const beginning: MoveBeginning = { serverName: 'MABS01', pool: 'same', isOnModernStorage: true };
const backupDatabase = { server: 'MABS01', instance: 'MSDPM2017', database: 'DPMDB_MABS01', reporting: null, reportingSetup: null };
const server: Partial<World['facts']> = {
  computer: known({ name: 'MABS01', installLanguage: '0409' }),
  backupDatabase: known(backupDatabase),
};
let state = '';

beforeEach(() => {
  state = mkdtempSync(path.join(tmpdir(), 'move-'));
  onTestFinished(() => {
    rmSync(state, { recursive: true, force: true });
  });
});

/** The program, started anew on the state folder of the test, with the tools open. */
function afterwards(facts: Partial<World['facts']> = server): ActiveSession {
  const { session } = startOn(state, {}, facts);
  valueOf(session.start('tools', 'sample'));
  return valueOf(session.active('test'));
}

const listFiles = (): readonly string[] =>
  readdirSync(state)
    .filter((name) => name.includes('server-move'))
    .sort();
const kept = (): string => path.join(state, 'sample-server-move.json');

describe('the list of a move', () => {
  it('is begun with what the computer tells of itself, and is there again after the program ended', async () => {
    expect(valueOf(await readMove(afterwards()))).toEqual({ kind: 'none', suggested: 'MABS01' });
    const begun = valueOf(await beginKeptMove(afterwards(), beginning));
    expect(begun).toMatchObject({ domain: 'contoso.example', database: { server: 'MABS01\\MSDPM2017', name: 'DPMDB_MABS01' }, done: {} });
    const marked = valueOf(markKept(afterwards(), 'note', true));
    expect(Object.keys(marked.done)).toEqual(['note']);
    expect(valueOf(await readMove(afterwards()))).toEqual({ kind: 'begun', move: marked });
    expect(listFiles()).toEqual(['sample-server-move.json']);
  });

  it('knows nothing of a server that this computer is not', async () => {
    expect(valueOf(await beginKeptMove(afterwards(), { ...beginning, serverName: 'OTHER' }))).toMatchObject({
      domain: null,
      database: null,
    });
  });

  it('is not begun, or replaced by a saved one, while another is kept; nor ticked where there is none', async () => {
    expect(codeOf(markKept(afterwards(), 'note', true))).toBe('session.notNow');
    valueOf(await beginKeptMove(afterwards(), beginning));
    expect(codeOf(await beginKeptMove(afterwards(), beginning))).toBe('session.notNow');
    expect(codeOf(openMove(afterwards(), kept()))).toBe('session.notNow');
  });

  it('is not begun over one that was opened while this computer was still being asked', async () => {
    const file = path.join(state, 'taken.txt');
    const taken = moveWith(['note']);
    writeFileSync(file, savedMove(taken, 'en', moveTime));
    const session = afterwards();
    const recent: typeof session.facts.recent = async () => {
      const facts = await session.facts.recent();
      valueOf(openMove(session, file));
      return facts;
    };
    const begun = await beginKeptMove({ ...session, facts: { ...session.facts, recent } }, beginning);
    expect(codeOf(begun)).toBe('session.notNow');
    expect(valueOf(await readMove(session))).toEqual({ kind: 'begun', move: taken });
  });

  test.each([
    ['the database on another server', { ...backupDatabase, server: 'SQL01' }, { server: 'SQL01\\MSDPM2017', name: 'DPMDB_MABS01' }],
    ['the default instance', { ...backupDatabase, instance: 'MSSQLSERVER' }, { server: 'MABS01', name: 'DPMDB_MABS01' }],
    ['a server with its instance', { ...backupDatabase, server: 'MABS01\\X' }, { server: 'MABS01\\X', name: 'DPMDB_MABS01' }],
    ['no name of a database', { ...backupDatabase, database: null }, { server: 'MABS01\\MSDPM2017', name: 'DPMDB_MABS01' }],
    ['a name that no command could hold', { ...backupDatabase, database: 'a]b' }, null],
    ['no backup server', null, null],
  ])('with %s', async (_, database, expected) => {
    expect(valueOf(await beginKeptMove(afterwards({ ...server, backupDatabase: known(database) }), beginning)).database).toEqual(expected);
  });
});

describe('a list that is damaged', () => {
  test.each([
    ['cut', '{"schemaVersion": 1, "serv', 'serverMove.damaged'],
    ['empty', '', 'serverMove.damaged'],
    ['of another kind', '{"schemaVersion": 1}', 'serverMove.damaged'],
    ['of a newer program', '{"schemaVersion": 2}', 'file.newerVersion'],
  ])('(%s) is told, and left as it is until somebody begins anew', async (_, text, code) => {
    writeFileSync(kept(), text);
    expect(await readMove(afterwards())).toMatchObject({ kind: 'failed', failure: { code, path: kept() } });
    expect(codeOf(markKept(afterwards(), 'note', true))).toBe(code);
    expect(readFileSync(kept(), 'utf8')).toBe(text);
    valueOf(forgetMove(afterwards()));
    expect(valueOf(await readMove(afterwards()))).toMatchObject({ kind: 'none' });
    const [aside] = listFiles();
    expect(aside).toMatch(/^sample-server-move-\d{4}-\d\d-\d\dT[\d-]+Z\.json$/u);
    expect(readFileSync(path.join(state, aside!), 'utf8')).toBe(text);
  });

  it('is no list where it cannot be read at all, and nothing is lost by asking again', async () => {
    mkdirSync(kept());
    expect(await readMove(afterwards())).toMatchObject({ kind: 'failed', failure: { code: 'file.unreadable', reason: 'EISDIR' } });
  });

  it('is put aside once: where there is none, nothing happens', () => {
    expect(valueOf(forgetMove(afterwards()))).toBeNull();
    expect(listFiles()).toEqual([]);
  });
});

describe('a list to take along', () => {
  it('is written where the user says, and goes on on a computer that knows nothing', async () => {
    valueOf(await beginKeptMove(afterwards(), beginning));
    const marked = valueOf(markKept(afterwards(), 'note', true));
    const file = path.join(state, 'taken.txt');
    const asked: string[] = [];
    const saved = await saveMove(afterwards(), 'fr', (name) => {
      asked.push(name);
      return Promise.resolve(file);
    });
    expect(valueOf(saved)).toBe(file);
    expect(asked[0]).toMatch(/^MABS01-server-move-\d{4}-\d\d-\d\d\.txt$/u);
    expect(moveInText(readFileSync(file, 'utf8'))).toEqual(marked);

    valueOf(forgetMove(afterwards()));
    const opened = valueOf(openMove(afterwards({}), file));
    expect(opened).toEqual(marked);
    expect(valueOf(await readMove(afterwards({})))).toEqual({ kind: 'begun', move: marked });
  });

  it('is also one that was put aside', async () => {
    valueOf(await beginKeptMove(afterwards(), beginning));
    const marked = valueOf(markKept(afterwards(), 'note', true));
    valueOf(forgetMove(afterwards()));
    const [aside] = listFiles();
    expect(valueOf(openMove(afterwards(), path.join(state, aside!)))).toEqual(marked);
  });

  it('is not written where nothing was chosen', async () => {
    valueOf(await beginKeptMove(afterwards(), beginning));
    expect(valueOf(await saveMove(afterwards(), 'en', () => Promise.resolve(null)))).toBeNull();
  });

  it('is read also as Notepad may save it: UTF-16', () => {
    const file = path.join(state, 'utf16.txt');
    const move = moveWith(['note']);
    writeFileSync(file, Buffer.from(`\uFEFFBackup-Server-Setup-Move: ${JSON.stringify(move)}\r\n`, 'utf16le'));
    expect(valueOf(openMove(afterwards(), file))).toEqual(move);
  });

  test.each([
    ['no list', 'Hello', 'serverMove.noList'],
    ['no text', Buffer.from([0xc3, 0x28]), 'serverMove.noList'],
    ['too much', Buffer.alloc(1024 ** 2 + 1, 0x20), 'file.tooLarge'],
  ])('is refused by name where it holds %s, and nothing is begun', async (_, content, code) => {
    const file = path.join(state, 'other.txt');
    writeFileSync(file, content);
    expect(codeOf(openMove(afterwards(), file))).toBe(code);
    expect(codeOf(openMove(afterwards(), path.join(state, 'none.txt')))).toBe('file.missing');
    expect(valueOf(await readMove(afterwards()))).toMatchObject({ kind: 'none' });
  });
});

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type PathLike,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { archiveSession, currentFolder, readSession, writeSession, type SessionFile } from './session-files.ts';
import { failed, ok } from '../../app/outcome.ts';
import { writeWhole } from '../system/write-whole.ts';

const session: SessionFile = {
  schemaVersion: 2,
  id: 'one',
  savedAt: '2026-01-01T00:00:00.000Z',
  product: 'sample',
  mode: 'install',
  page: 'sql',
  answers: {},
  extracted: null,
  package: null,
};
let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sessions-'));
  return () => {
    rmSync(root, { recursive: true, force: true });
  };
});

describe('a file that is written whole', () => {
  /** Moves as the system does, after it refused so many times. */
  const refusing = (times: number, code: string) => {
    const seen = { calls: 0 };
    const move = (from: PathLike, to: PathLike): void => {
      seen.calls += 1;
      if (seen.calls <= times) throw Object.assign(new Error(code), { code });
      renameSync(from, to);
    };
    return { seen, move };
  };

  it.each([
    ['EBUSY', 1],
    ['EPERM', 4],
    ['EACCES', 2],
  ])('and then held by somebody (%s, %i times) is there in the end', (code, times) => {
    const { seen, move } = refusing(times, code);
    expect(writeWhole(path.join(root, 'x'), 'new', move)).toEqual({ kind: 'ok', value: null });
    expect([readFileSync(path.join(root, 'x'), 'utf8'), seen.calls]).toEqual(['new', times + 1]);
  });

  it.each([
    ['EPERM', 5],
    ['EIO', 1],
  ])('and then refused for good (%s) leaves the old one as it was, after %i tries', (code, calls) => {
    writeFileSync(path.join(root, 'x'), 'old');
    const { seen, move } = refusing(99, code);
    expect(writeWhole(path.join(root, 'x'), 'new', move)).toMatchObject({
      kind: 'failed',
      failure: { code: 'file.unwritable', reason: code },
    });
    expect([readFileSync(path.join(root, 'x'), 'utf8'), seen.calls, readdirSync(root)]).toEqual(['old', calls, ['x']]);
  });
});

describe('the file of a session', () => {
  it('gives back what was kept, and is nobody else’s', () => {
    expect(writeSession(root, session)).toEqual({ kind: 'ok', value: null });
    expect(readSession(root)).toEqual(ok(session));
    expect([statSync(path.join(root, 'session.json')).mode & 0o077, readdirSync(root)]).toEqual([0, ['session.json']]);
  });

  it('of version 1 is taken, and knows no id', () => {
    const { id: _, ...old } = session;
    writeFileSync(path.join(root, 'session.json'), JSON.stringify({ ...old, schemaVersion: 1 }));
    expect(readSession(root)).toEqual(ok({ ...session, schemaVersion: 1, id: null }));
  });

  it.each([
    ['of a newer version', JSON.stringify({ ...session, schemaVersion: 99 }), 'session.newer'],
    ['with something that does not belong in it', JSON.stringify({ ...session, secrets: {} }), 'session.damaged'],
    ['torn', JSON.stringify(session).slice(0, 40), 'session.damaged'],
    ['empty', '', 'session.damaged'],
  ] as const)('%s is not read, and said to be that', (_, text, code) => {
    writeFileSync(path.join(root, 'session.json'), text);
    expect(readSession(root)).toEqual(failed({ code, path: path.join(root, 'session.json') }));
  });

  it('that the system does not let be read is told with its reason; one that is not there is none', () => {
    expect(readSession(root)).toEqual(ok(null));
    mkdirSync(path.join(root, 'session.json'));
    expect(readSession(root)).toEqual(failed({ code: 'session.unreadable', path: path.join(root, 'session.json'), reason: 'EISDIR' }));
  });

  it('that cannot be written leaves the old one whole', () => {
    writeSession(root, session);
    mkdirSync(path.join(root, 'session.json.new'));
    expect(writeSession(root, { ...session, page: 'vault' })).toEqual({
      kind: 'failed',
      failure: { code: 'file.unwritable', path: path.join(root, 'session.json'), reason: 'EISDIR' },
    });
    expect(readSession(root)).toEqual(ok(session));
  });

  it('is written over what a kill left of another try', () => {
    writeFileSync(path.join(root, 'x.new'), 'a much longer text that was torn');
    writeWhole(path.join(root, 'x'), 'short');
    expect([readFileSync(path.join(root, 'x'), 'utf8'), existsSync(path.join(root, 'x.new'))]).toEqual(['short', false]);
  });
});

describe('putting a session away', () => {
  const time = new Date('2026-01-01T00:00:00.000Z');

  it('keeps each under its time, two of the same moment as well', () => {
    for (const name of ['a', 'b']) {
      mkdirSync(currentFolder(root), { recursive: true });
      writeFileSync(path.join(currentFolder(root), name), '');
      expect(archiveSession(root, time).kind).toBe('ok');
    }
    const names = readdirSync(path.join(root, 'earlier')).sort();
    expect(names).toEqual(['2026-01-01T00-00-00-000Z', '2026-01-01T00-00-00-000Z-2']);
    expect(names.map((name) => readdirSync(path.join(root, 'earlier', name)))).toEqual([['a'], ['b']]);
  });

  it('does nothing where there is none, and is a failure where it cannot be done', () => {
    expect(archiveSession(root, time)).toEqual({ kind: 'ok', value: null });
    mkdirSync(currentFolder(root));
    writeFileSync(path.join(root, 'earlier'), '');
    expect(archiveSession(root, time)).toMatchObject({ kind: 'failed', failure: { code: 'file.unwritable', path: currentFolder(root) } });
    expect(existsSync(currentFolder(root))).toBe(true);
  });
});

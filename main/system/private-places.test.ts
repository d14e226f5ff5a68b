import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { posixPrivatePlaces as places } from './private-places.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'private-places-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const at = (...names: string[]): string => path.join(root, ...names);
const modeOf = (place: string): number => statSync(place).mode & 0o777;
const refused = (folder: string, reason: string) => ({ kind: 'failed', failure: { code: 'folder.notPrivate', path: folder, reason } });

describe('a folder of ours', () => {
  it('is made for its owner alone, with those above it', () => {
    expect(places.openFolder(at('above', 'state'))).toEqual({ kind: 'ok', value: null });
    expect(modeOf(at('above', 'state'))).toBe(0o700);
  });

  it('is opened again as often as one likes', () => {
    for (let count = 0; count < 2; count += 1) expect(places.openFolder(at('state')).kind).toBe('ok');
  });

  it('that should be new is not made over one that is there', () => {
    expect(places.makeFolder(at('new')).kind).toBe('ok');
    expect(modeOf(at('new'))).toBe(0o700);
    expect(places.makeFolder(at('new'))).toEqual({
      kind: 'failed',
      failure: { code: 'file.unwritable', path: at('new'), reason: 'EEXIST' },
    });
  });
});

describe('a folder that is there', () => {
  it.each([
    ['only we write into it', 0o755, null],
    ['its group writes into it', 0o775, 'othersGetIn'],
    ['everybody writes into it', 0o1777, 'othersGetIn'],
  ])('%s', (_, mode, reason) => {
    mkdirSync(at('there'));
    chmodSync(at('there'), mode);
    const expected = reason === null ? { kind: 'ok', value: null } : refused(at('there'), reason);
    expect([places.openFolder(at('there')), places.judgeFolder(at('there'))]).toEqual([expected, expected]);
  });

  it('and is a file is refused by name', () => {
    writeFileSync(at('file'), 'mine');
    expect(places.judgeFolder(at('file'))).toEqual(refused(at('file'), 'notAFolder'));
    expect(places.openFolder(at('file')).kind).toBe('failed');
    expect(readFileSync(at('file'), 'utf8')).toBe('mine');
  });

  it.skipIf(process.getuid?.() === undefined)('and is another account’s is refused by name', () => {
    // The root folder is root's; who runs as root is shown one that is not.
    const foreign = process.getuid?.() === 0 ? foreignFolder() : '/';
    expect(places.judgeFolder(foreign)).toEqual(refused(foreign, 'ownedByOther'));
  });

  it('not yet is nobody’s danger', () => {
    expect(places.judgeFolder(at('absent'))).toEqual({ kind: 'ok', value: null });
    expect(existsSync(at('absent'))).toBe(false);
  });
});

describe('a file of ours', () => {
  it('is made for its owner alone', () => {
    expect(places.createFile(at('secret'), 'Canary é').kind).toBe('ok');
    expect([modeOf(at('secret')), readFileSync(at('secret'), 'utf8')]).toEqual([0o600, 'Canary é']);
  });

  it.each([
    ['a file', () => writeFileSync(at('secret'), 'before')],
    ['a link to a file', () => symlinkSync(at('elsewhere'), at('secret'))],
  ])('is never written through %s that is there', (_, make) => {
    writeFileSync(at('elsewhere'), 'before');
    make();
    expect(places.createFile(at('secret'), 'Canary')).toEqual({
      kind: 'failed',
      failure: { code: 'file.unwritable', path: at('secret'), reason: 'EEXIST' },
    });
    expect([readFileSync(at('secret'), 'utf8'), readFileSync(at('elsewhere'), 'utf8')]).toEqual(['before', 'before']);
  });
});

function foreignFolder(): string {
  mkdirSync(at('foreign'));
  chownSync(at('foreign'), 65_534, 65_534);
  return at('foreign');
}

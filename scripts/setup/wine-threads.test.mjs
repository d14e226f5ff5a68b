import { lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkWithoutDefect, withoutDefect } from './wine-threads.mjs';

const end = Buffer.from('4889d94883c4285b5e5f5de971d3ffff90', 'hex');
const defect = Buffer.from('488b5770488b47788d6effc787980000000000000048894208488b5770488910', 'hex');
const wine = Buffer.concat([Buffer.from('before'), end, defect, Buffer.from('after')]);

describe('the thread pool of Wine', () => {
  it('leaves the function that would crash, and is the same everywhere else', () => {
    const mended = withoutDefect(wine);
    expect(mended).toHaveLength(wine.length);
    const place = 'before'.length + end.length;
    expect(mended?.subarray(0, place)).toEqual(wine.subarray(0, place));
    expect(mended?.subarray(place + defect.length)).toEqual(Buffer.from('after'));
    // test edx, edx; je: to where the lock is given back.
    expect(mended?.subarray(place + 4, place + 7).toString('hex')).toBe('85d274');
    expect(place + 8 + (mended?.readInt8(place + 7) ?? 0)).toBe('before'.length);
  });

  it.each([
    ['has no such place', Buffer.from('another Wine')],
    ['has it twice', Buffer.concat([wine, wine])],
    ['has something else where the jump would arrive', Buffer.concat([Buffer.alloc(30), defect])],
    ['begins with it', defect],
    ['is mended already', withoutDefect(wine) ?? Buffer.alloc(0)],
  ])('is left alone where a library %s', (_, library) => {
    expect(withoutDefect(library)).toBeUndefined();
  });
});

describe('the 64-bit half of Wine', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wine-threads-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is the system’s, but for the library with the defect and the one it is found by', () => {
    const { from, to } = systemWith(wine);
    expect(linkWithoutDefect(from, to)).toBe(true);
    const kinds = ['x86_64-windows/ntdll.dll', 'x86_64-unix/ntdll.so', 'x86_64-windows/other.dll', 'i386-windows'].map((name) =>
      lstatSync(join(to, name)).isSymbolicLink() ? 'link' : 'copy',
    );
    expect(kinds).toEqual(['copy', 'copy', 'link', 'link']);
    expect(readFileSync(join(to, 'x86_64-windows/ntdll.dll'))).toEqual(withoutDefect(wine));
    expect(readFileSync(join(from, 'x86_64-windows/ntdll.dll'))).toEqual(wine);
  });

  it('is the system’s altogether where it has not the defect', () => {
    const { from, to } = systemWith(Buffer.from('another Wine'));
    expect(linkWithoutDefect(from, to)).toBe(false);
    expect(realpathSync(to)).toBe(realpathSync(from));
  });

  /** @param {Buffer} library */
  function systemWith(library) {
    const from = join(folder, 'system');
    for (const name of ['x86_64-windows', 'x86_64-unix', 'i386-windows']) mkdirSync(join(from, name), { recursive: true });
    writeFileSync(join(from, 'x86_64-windows/ntdll.dll'), library);
    for (const name of ['x86_64-windows/other.dll', 'x86_64-unix/ntdll.so']) writeFileSync(join(from, name), name);
    return { from, to: join(folder, 'ours') };
  }
});

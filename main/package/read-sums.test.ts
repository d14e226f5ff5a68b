import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodings } from '../system/testing-encodings.ts';
import { parseKey } from './minisign.ts';
import { readSums, sumsBeside, sumsName } from './read-sums.ts';
import signed from './testing-signature.json' with { type: 'json' };

const digest = 'ab'.repeat(32);
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sums-'));
  file = path.join(folder, sumsName);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('checksums', () => {
  it.each(encodings)('are read in %s', async (_, encode) => {
    writeFileSync(file, encode(`${digest}  Été.7z.001\r\n`));
    expect(await readSums(folder, sumsBeside)).toEqual({
      kind: 'ok',
      value: { path: file, sums: [{ name: 'Été.7z.001', sha256: digest, size: null }], signed: false },
    });
  });

  it('in the letters of a code page are told as before: what is wrong, line by line', async () => {
    writeFileSync(file, Buffer.concat([Buffer.from('no digest '), Buffer.from([0xc9]), Buffer.from('.7z\n')]));
    expect(await readSums(folder, sumsBeside)).toMatchObject({
      kind: 'failed',
      failure: { code: 'package.sumsMalformed', problems: [{ line: 1 }] },
    });
  });
});

describe('a signature', () => {
  const choice = { ...sumsBeside, keys: [parseKey(signed.publicKey)!] };

  it('is over the bytes of the file, not over its text', async () => {
    writeFileSync(`${file}.minisig`, signed.prehashed);
    writeFileSync(file, signed.content);
    expect(await readSums(folder, choice)).toMatchObject({ kind: 'ok', value: { signed: true } });
    writeFileSync(file, Buffer.from(`\uFEFF${signed.content}`, 'utf16le'));
    expect(await readSums(folder, choice)).toMatchObject({ kind: 'failed', failure: { code: 'signature.refused', problem: 'wrong' } });
  });
});

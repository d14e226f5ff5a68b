import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { identity, unchanged, type Identities } from './identity.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'identity-'));
const part = path.join(folder, 'a.7z.001');
let verified: Identities;

beforeEach(async () => {
  writeFileSync(part, 'the verified bytes');
  verified = new Map([['a.7z.001', await identity(part)]]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a part that nobody touched is still the one that was verified', async () => {
  expect(await unchanged(folder, verified)).toEqual({ kind: 'ok', value: null });
});

test.each([
  [
    'replaced by another file of the same size',
    () => {
      writeFileSync(`${part}.new`, 'OTHER verified byt');
      renameSync(`${part}.new`, part);
    },
  ],
  [
    'written to',
    () => {
      writeFileSync(part, 'the verified bytes and more');
    },
  ],
  [
    'removed',
    () => {
      rmSync(part);
    },
  ],
])('a part that was %s is named', async (_how, change) => {
  change();
  const failure = { code: 'package.partsDamaged', folder, parts: [{ name: 'a.7z.001', status: 'damaged' }] };
  expect(await unchanged(folder, verified)).toEqual({ kind: 'failed', failure });
});

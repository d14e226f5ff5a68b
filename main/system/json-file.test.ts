import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { encodings } from './testing-encodings.ts';
import { readJsonFile } from './json-file.ts';

const schema = z.strictObject({ name: z.string() });
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'json-file-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(encodings)('JSON is read in %s', (_, encode) => {
  const file = path.join(folder, 'a.json');
  writeFileSync(file, encode('{"name":"Été"}\r\n'));
  expect(readJsonFile(file, schema, 'answers')).toEqual({ kind: 'ok', value: { name: 'Été' } });
});

test.each([
  ['no JSON', Buffer.from('{')],
  ['no text', Buffer.from([0x22, 0xff, 0x22])],
  ['half a letter of UTF-16', Buffer.from([0xff, 0xfe, 0x22])],
])('what is %s is told as such', (_, bytes) => {
  const file = path.join(folder, 'a.json');
  writeFileSync(file, bytes);
  expect(readJsonFile(file, z.unknown(), 'answers')).toEqual({ kind: 'failed', failure: { code: 'file.notJson', path: file } });
});

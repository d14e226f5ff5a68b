import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { privatePlaces } from '../system/load-private-places.ts';
import { withOwnTemp } from './own-temp.ts';
import type { StepEnd } from './run-context.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'own-temp-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test.each<[string, StepEnd, boolean]>([
  ['is done', { kind: 'done', restart: 'none' }, false],
  ['failed', { kind: 'failed', failure: { code: 'stopped' } }, false],
  ['wants a restart, at which Windows may move files', { kind: 'done', restart: 'toFinish' }, true],
  ['began a restart', { kind: 'restartBegun' }, true],
  [
    'left a program',
    { kind: 'failed', failure: { code: 'run.programStillRuns', step: 'install-sql', program: 'setup.exe', pid: 1 } },
    true,
  ],
])('a step has a folder for temporary files that only we get into; it stays or goes when the step %s', async (_, end, stays) => {
  const context = { temp: path.join(root, 'temp'), places: privatePlaces() };
  let given = '';
  const told = await withOwnTemp('install-sql', context, (environment) => {
    given = environment['TEMP'] ?? '';
    writeFileSync(path.join(given, 'unpacked.dll'), '');
    if (process.platform !== 'win32') expect(statSync(given).mode & 0o777).toBe(0o700);
    expect(environment['TMP']).toBe(given);
    return Promise.resolve(end);
  });
  expect(told).toEqual(end);
  expect(existsSync(given)).toBe(stays);
});

test('a step whose folder others get into does not begin', async () => {
  const context = { temp: path.join(root, 'temp'), places: privatePlaces() };
  writeFileSync(context.temp, '');
  const end = await withOwnTemp('install-sql', context, () => Promise.reject(new Error('begun')));
  expect(end.kind).toBe('failed');
});

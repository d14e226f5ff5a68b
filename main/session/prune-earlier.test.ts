import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pruneEarlier } from './prune-earlier.ts';
import { currentFolder, earlierFolder, writeSession } from './session-files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'prune-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('sessions that were put away', () => {
  it('keep journal, logs and reports, and lose the package that was extracted for them, whole or in part', async () => {
    const session = putAway(1, ['journal.jsonl', 'report.json', 'logs/agent.log', 'package/Setup.exe', '.package.partial-7-abc/x']);
    expect(await pruneEarlier(root)).toEqual([]);
    expect(readdirSync(session).sort()).toEqual(['journal.jsonl', 'logs', 'report.json']);
  });

  it('are kept up to twenty that began a run and five that did not, the newest of each', async () => {
    const [begun, notBegun] = [days(1, 21), days(22, 27)];
    for (const day of begun) putAway(day, ['journal.jsonl']);
    for (const day of notBegun) putAway(day, ['session.json']);
    await pruneEarlier(root);
    expect(daysLeft()).toEqual([...days(2, 21), ...days(23, 27)]);
  });

  it('keep a package that the present session uses', async () => {
    const session = putAway(1, ['journal.jsonl', 'package/Setup.exe']);
    const destination = path.join(session, 'package');
    mkdirSync(currentFolder(root), { recursive: true });
    writeSession(currentFolder(root), {
      schemaVersion: 2,
      id: null,
      savedAt: '2026-01-01T00:00:00.000Z',
      product: 'sample',
      mode: 'install',
      page: 'package',
      answers: {},
      extracted: { schemaVersion: 1, destination, files: 1, bytes: 1, programs: [] },
      package: null,
    });
    await pruneEarlier(root);
    expect(existsSync(path.join(destination, 'Setup.exe'))).toBe(true);
  });

  it('are told apart from what somebody else put there, and links are not followed', async () => {
    const outside = path.join(root, 'outside');
    write(outside, ['kept.txt']);
    write(path.join(earlierFolder(root), 'notes'), ['package/mine.txt']);
    const session = putAway(1, ['journal.jsonl', 'package/Setup.exe']);
    symlinkSync(outside, path.join(session, 'package', 'link'));
    await pruneEarlier(root);
    expect([existsSync(path.join(outside, 'kept.txt')), existsSync(path.join(session, 'package'))]).toEqual([true, false]);
    expect(existsSync(path.join(earlierFolder(root), 'notes', 'package', 'mine.txt'))).toBe(true);
  });

  it('may be none', async () => {
    expect(await pruneEarlier(root)).toEqual([]);
  });
});

function putAway(day: number, files: readonly string[]): string {
  const folder = path.join(earlierFolder(root), `2026-01-${String(day).padStart(2, '0')}T00-00-00-000Z`);
  mkdirSync(folder, { recursive: true });
  write(folder, files);
  return folder;
}

function write(folder: string, files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), 'x');
  }
}

function daysLeft(): readonly number[] {
  return readdirSync(earlierFolder(root))
    .map((name) => Number(name.slice(8, 10)))
    .sort((one, other) => one - other);
}

function days(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../main/journal.ts';
import { isWholeJournal, journalLines } from './journal-lines.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'journal-lines-'));
const text = written();
const lines = text.split('\n').slice(0, -1);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a journal, as a judge reads it', () => {
  it('is whole as the program wrote it, and tells its events', () => {
    expect(isWholeJournal(text)).toBe(true);
    expect(isWholeJournal('')).toBe(true);
    expect(journalLines(text)).toEqual([1, 2, 3].map((seq) => ({ seq, kind: 'stopRequested' })));
  });

  it.each([
    ['its last line is torn', text.slice(0, -5)],
    ['a line was changed', text.replace('stopRequested', 'stopRequestee')],
    ['a line is missing', [lines[0], lines[2], ''].join('\n')],
    ['the first line is missing', [...lines.slice(1), ''].join('\n')],
    ['a line is there twice', [...lines, lines[2], ''].join('\n')],
  ])('is not whole when %s', (_, broken) => {
    expect(isWholeJournal(broken)).toBe(false);
  });
});

function written(): string {
  const file = path.join(folder, 'journal.jsonl');
  const opened = openJournal(file);
  if (opened.kind === 'failed') throw new Error(opened.failure.code);
  for (let number = 0; number < 3; number += 1) opened.value.journal.append({ kind: 'stopRequested' }, '2026-01-01T00:00:00.000Z');
  opened.value.journal.close();
  return readFileSync(file, 'utf8');
}

import { createHash } from 'node:crypto';
import { wholeLines, wholePart } from '../fixtures/whole-lines.ts';

/** A line of a journal, as far as a judge has to understand it. */
export interface JournalLine {
  readonly seq: number;
  readonly kind: string;
}

/** The events of a journal: a line is its head, a blank, and the record. One that was cut off is none. */
export function journalLines(text: string): readonly JournalLine[] {
  return wholeLines(text).map((line) => {
    const { seq, event } = JSON.parse(line.slice(line.indexOf(' ') + 1)) as { readonly seq: number; readonly event: { kind: string } };
    return { seq, kind: event.kind };
  });
}

/**
 * Whether a journal can be read to its end: no torn line, numbers that follow each other, and in each line the beginning of the
 * SHA-256 over the sum before it, its record and its version. Worked out anew here: a judge does not ask the code that is judged.
 */
export function isWholeJournal(text: string): boolean {
  if (wholePart(text) !== text) return false;
  let previous = '';
  return wholeLines(text).every((line, index) => {
    const blank = line.indexOf(' ');
    const { v, sum } = JSON.parse(line.slice(0, blank)) as { readonly v: number; readonly sum: string };
    const record = line.slice(blank + 1);
    const right = createHash('sha256')
      .update(`${previous}${record}${String(v)}`)
      .digest('hex')
      .slice(0, 16);
    previous = sum;
    return sum === right && (JSON.parse(record) as { readonly seq: number }).seq === index + 1;
  });
}

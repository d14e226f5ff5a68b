import { expect, test } from 'vitest';
import { afterPageEnds, pageEndOf, type PageEnd } from './page-ends.ts';

const endsAt = (...seconds: readonly number[]) => seconds.map((second) => ({ at: second * 1000, why: 'crashed' as const }));

test.each([
  ['the first end', endsAt(0), 'reload'],
  ['the third within a minute', endsAt(0, 1, 2), 'reload'],
  ['the fourth within a minute', endsAt(0, 1, 2, 59.9), 'ask'],
  ['the fourth, of which one is longer ago', endsAt(0, 1, 2, 60), 'reload'],
  ['many, each a while after the other', endsAt(0, 30, 60, 90, 120, 150), 'reload'],
  ['a process that does not even start', [{ at: 0, why: 'notStarted' }], 'ask'],
] as const)('%s', (_, ends, what) => {
  expect(afterPageEnds(ends)).toBe(what);
});

test.each([
  ['clean-exit', null],
  ['crashed', 'crashed'],
  ['abnormal-exit', 'crashed'],
  ['killed', 'killed'],
  ['oom', 'outOfMemory'],
  ['launch-failed', 'notStarted'],
  ['integrity-failure', 'notStarted'],
  ['constructor', 'crashed'],
  ['a reason of a later Electron', 'crashed'],
] satisfies readonly (readonly [string, PageEnd | null])[])('Electron calls it %s', (reason, end) => {
  expect(pageEndOf(reason)).toBe(end);
});

import { expect, test } from 'vitest';
import { areOld, resultsAge } from './results-age.ts';

const gatheredAt = '2026-11-23T08:30:00.000Z';

test.each([
  ['just made', '2026-11-23T08:30:00.000Z', 0, false],
  ['an hour old to the second', '2026-11-23T09:30:00.000Z', 3600, false],
  ['a second more than an hour old', '2026-11-23T09:30:01.000Z', 3601, true],
  ['of the future, after the clock was set back', '2026-11-23T07:00:00.000Z', 0, false],
])('results that are %s', (_, now, seconds, old) => {
  expect([resultsAge({ gatheredAt }, new Date(now)), areOld({ gatheredAt }, new Date(now))]).toEqual([seconds, old]);
});

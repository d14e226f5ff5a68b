import { expect, it } from 'vitest';
import type { RunEvent, RunRecord } from './events.ts';
import { latestRecords, RECORD_LIMIT } from './latest-records.ts';

const records = (
  from: number,
  count: number,
  event: RunEvent = { kind: 'logLine', step: 'install-sql', text: 'x' },
): readonly RunRecord[] => Array.from({ length: count }, (_, index) => ({ seq: from + index, time: '2026-01-01T00:00:00.000Z', event }));
const started = (resumed: boolean): RunEvent => ({
  kind: 'runStarted',
  runId: 'a',
  product: 'sample',
  program: '1',
  sample: true,
  resumed,
  plan: 'p',
  steps: [],
});

it.each<[string, readonly RunRecord[], readonly RunRecord[], readonly [number, number, number]]>([
  ['nothing', [], [], [0, 0, 0]],
  ['lines after others', records(1, 2), records(3, 2), [4, 1, 4]],
  ['more lines than are kept, in one piece', records(1, 10), records(11, 10_000), [RECORD_LIMIT, 10_011 - RECORD_LIMIT, 10_010]],
  [
    'progress, which the truth has',
    records(1, 2),
    records(3, 500, { kind: 'stepProgress', step: 'install-sql', fraction: 0.5 }),
    [2, 1, 2],
  ],
  ['a new run', records(1, 9), [...records(1, 1, started(false)), ...records(2, 1)], [2, 1, 2]],
  ['a run that goes on', records(1, 9), records(10, 1, started(true)), [10, 1, 10]],
])('after %s, the last are kept', (_, known, more, [count, first, last]) => {
  const kept = latestRecords(known, more);
  expect([kept.length, kept[0]?.seq ?? 0, kept.at(-1)?.seq ?? 0]).toEqual([count, first, last]);
});

import * as z from 'zod';
import { type CheckResult, type CheckRun, checkRun, checkResult } from './result.ts';

/**
 * Schema of an earlier run, as far as it is compared: a run of this or an older version, from this or another server,
 * with or without the words that `check --format json` adds.
 */
export const earlierRun = z.object({
  schemaVersion: z.literal(1),
  host: checkRun.shape.host,
  finishedAt: z.string(),
  results: z.array(
    z.object({
      name: z.string(),
      stage: checkResult.shape.stage.optional(),
      status: checkResult.shape.status,
      values: checkResult.shape.values,
    }),
  ),
});

/** See {@link earlierRun}. */
export type EarlierRun = z.infer<typeof earlierRun>;

/** Schema of what became of one check since the earlier run; `changed`: still open or still fine, with other values. */
export const checkChange = z.strictObject({ name: z.string(), kind: z.enum(['fixed', 'regressed', 'changed', 'added', 'removed']) });

/** See {@link checkChange}. */
export type CheckChange = z.infer<typeof checkChange>;

type Compared = EarlierRun['results'][number];

/** What changed since an earlier run, in the order of the list; checks that are gone come last. Unchanged ones are left out. */
export function compareRuns(earlier: EarlierRun, run: CheckRun): readonly CheckChange[] {
  const before = new Map(earlier.results.map((result) => [result.name, result]));
  const changes = run.results.flatMap((result) => {
    const kind = changeOf(before.get(result.name), result);
    return kind === null ? [] : [{ name: result.name, kind }];
  });
  const present = new Set(run.results.map(({ name }) => name));
  const removed = earlier.results.filter(({ name }) => !present.has(name)).map(({ name }) => ({ name, kind: 'removed' as const }));
  return [...changes, ...removed];
}

function changeOf(before: Compared | undefined, after: CheckResult): CheckChange['kind'] | null {
  if (before === undefined) return 'added';
  if (isOpen(before) && after.status === 'passed') return 'fixed';
  if (!isOpen(before) && isOpen(after)) return 'regressed';
  return before.status === after.status && JSON.stringify(before.values) === JSON.stringify(after.values) ? null : 'changed';
}

function isOpen({ status }: Pick<Compared, 'status'>): boolean {
  return status === 'failed' || status === 'unknown';
}

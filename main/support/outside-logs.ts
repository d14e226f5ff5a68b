import path from 'node:path';
import type { LogPlace } from '../../app/support/product-logs.ts';
import { logsNamed } from '../steps/logs-named.ts';

/** Of one place: what is older than them is left out. A run of SQL Server setup leaves five, the agent has a log for each of its programs. */
const MOST_OF_A_PLACE = 20;

/** A log beside its name in a bundle. */
export type NamedLog = readonly [name: string, file: string];

/**
 * The logs that are in these places and were written since a run began, the newest of each place; older ones tell of something
 * else. `since` is ISO 8601; null, before a run, finds none.
 */
export function outsideLogs(places: readonly LogPlace[], since: string | null): readonly NamedLog[] {
  if (since === null) return [];
  return places.flatMap((place) => newestOf(place, Date.parse(since)));
}

function newestOf({ name, root, patterns }: LogPlace, since: number): readonly NamedLog[] {
  const folder = root.split('\\').join(path.sep);
  const found = patterns.flatMap((pattern) => logsNamed([folder, ...pattern.split('\\')].join(path.sep)));
  const newest = found.filter(({ stat }) => Number(stat.mtimeMs) >= since).sort((a, b) => Number(b.stat.mtimeNs - a.stat.mtimeNs));
  return newest.slice(0, MOST_OF_A_PLACE).map(({ file }) => [[name, ...path.relative(folder, file).split(path.sep)].join('/'), file]);
}

import type { CheckRun } from './result.ts';

/** Results of checks that are older say too little to change a server by (ux 1.4, 1.9): an hour, in seconds. */
const OLD_SECONDS = 3600;

/** How old results are, in seconds, by the oldest of them; never less than nothing, whatever became of the clock. */
export function resultsAge({ gatheredAt }: Pick<CheckRun, 'gatheredAt'>, now: Date): number {
  return Math.max(0, (now.getTime() - Date.parse(gatheredAt)) / 1000);
}

/** Whether results have to be asked again before they decide anything. */
export function areOld(run: Pick<CheckRun, 'gatheredAt'>, now: Date): boolean {
  return resultsAge(run, now) > OLD_SECONDS;
}

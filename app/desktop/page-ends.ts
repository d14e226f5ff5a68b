/** How the page of the window came to an end that nobody asked for. */
export type PageEnd = 'crashed' | 'outOfMemory' | 'killed' | 'notStarted' | 'notLoaded';

/** One such end; `at` in milliseconds since 1970. */
export interface PageEnded {
  readonly at: number;
  readonly why: PageEnd;
}

/** What ends so often within this time (milliseconds) will not be mended by loading it once more. */
export const reloadLimit = { times: 3, within: 60_000 } as const;

/** What becomes of a page that ended, given all its ends with the newest last: loaded again, or somebody is asked. */
export function afterPageEnds(ends: readonly PageEnded[]): 'reload' | 'ask' {
  const last = ends.at(-1);
  if (last === undefined) return 'reload';
  const lately = ends.filter(({ at }) => last.at - at < reloadLimit.within);
  return last.why === 'notStarted' || lately.length > reloadLimit.times ? 'ask' : 'reload';
}

/**
 * What Electron's reason for the end of a page's process means (`render-process-gone`); null: it was meant to end.
 * https://www.electronjs.org/docs/latest/api/structures/render-process-gone-details
 */
export function pageEndOf(reason: string): PageEnd | null {
  if (reason === 'clean-exit') return null;
  return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? 'crashed') : 'crashed';
}

const reasons: Readonly<Record<string, PageEnd>> = {
  killed: 'killed',
  oom: 'outOfMemory',
  'memory-eviction': 'outOfMemory',
  'launch-failed': 'notStarted',
  'integrity-failure': 'notStarted',
};

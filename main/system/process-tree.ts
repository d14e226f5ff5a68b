import type { Win32Process, Win32Processes } from './win32-processes.ts';

/** Ends a process and everything it started, found in one look. */
export function endProcessTree(pid: number, processes: Win32Processes): void {
  for (const one of treeOf(pid, processes.list(), processes.startedAt)) processes.end(one);
}

/**
 * The process and those below it. Windows keeps the number of a parent that has ended and gives it to others: one that
 * is older than its parent is not its child.
 */
export function treeOf(
  pid: number,
  all: readonly Win32Process[],
  startedAt: (pid: number) => bigint | null,
  seen: ReadonlySet<number> = new Set(),
): readonly number[] {
  const began = startedAt(pid);
  const isChild = (one: Win32Process): boolean => {
    const at = one.parent === pid && one.pid !== pid && !seen.has(one.pid) ? startedAt(one.pid) : null;
    return at !== null && (began === null || at >= began);
  };
  const known = new Set([...seen, pid]);
  return [pid, ...all.filter(isChild).flatMap((one) => treeOf(one.pid, all, startedAt, known))];
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Win32Process, Win32Processes } from './win32-processes.ts';

/** Milliseconds between two looks: TerminateProcess returns before its process is gone, which may still start another. */
const BETWEEN_LOOKS_MS = 50;
/** Looks after which it is given up: a program that starts itself again and again is not ended faster than it starts. */
const MOST_LOOKS = 20;

/**
 * Ends a process and everything it started, from the top, and looks again until nothing new is found: a child that began between the look
 * and the end of its parent would live on.
 */
export async function endProcessTree(pid: number, processes: TreeEnder, pause: (ms: number) => Promise<unknown> = wait): Promise<void> {
  const ended = new Map<number, bigint | null>();
  let found = treeOf(pid, processes.list(), processes.startedAt);
  for (let looks = 0; found.length > 0 && looks < MOST_LOOKS; looks += 1) {
    for (const one of found) ended.set(one, processes.startedAt(one));
    for (const one of found) processes.end(one);
    await pause(BETWEEN_LOOKS_MS);
    found = [...ended].flatMap(([one, began]) => startedBy(one, began, processes)).filter((one) => !ended.has(one));
  }
}

/** What of Windows it takes to end a tree. */
export type TreeEnder = Pick<Win32Processes, 'list' | 'startedAt' | 'end'>;

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

/**
 * What a process started that began then, and those below, also once it is gone. By then its number may be a stranger's: what that
 * one started is younger than it.
 */
export function startedBy(
  pid: number,
  began: bigint | null,
  { list, startedAt }: Pick<Win32Processes, 'list' | 'startedAt'>,
): readonly number[] {
  const all = list();
  const now = startedAt(pid);
  const isOurs = (at: bigint): boolean => (began === null || at >= began) && (began === null || now === null || now === began || at < now);
  const isChild = (one: Win32Process): boolean => {
    const at = one.parent === pid && one.pid !== pid ? startedAt(one.pid) : null;
    return at !== null && isOurs(at);
  };
  return all.filter(isChild).flatMap((one) => treeOf(one.pid, all, startedAt, new Set([pid])));
}

/** What is asked of processes to find those that work for one of them. */
export type Family = Pick<Win32Processes, 'list' | 'startedAt' | 'imageOf'>;

/**
 * The process, what it started, and what Windows Installer started since then: its service works for the program, shows
 * the windows of an installation, and is nobody's child. One installation goes on at a time, so processes of it that are
 * younger than the program are most likely its own.
 */
export function workersOf(pid: number, { list, startedAt, imageOf }: Family): ReadonlySet<number> {
  const all = list();
  const began = startedAt(pid);
  const isInstallers = (one: number): boolean => {
    const at = startedAt(one);
    return began !== null && at !== null && at >= began && INSTALLER.test(imageOf(one) ?? '');
  };
  const roots = [pid, ...all.map((each) => each.pid).filter(isInstallers)];
  return new Set(roots.flatMap((root) => treeOf(root, all, startedAt)));
}

/** The client and the service of Windows Installer, and what runs the actions of 32-bit packages. */
const INSTALLER = /^[a-z]:\\windows\\(?:system32|syswow64)\\msiexec\.exe$/iu;

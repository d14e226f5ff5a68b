import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { uptime } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { PrivatePlaces } from '../system/private-places.ts';
import { systemCode } from '../system/system-code.ts';

/** A folder beside the destination that is filled: it becomes the destination whole, or is dropped whole. */
export interface PartialFolder {
  readonly path: string;
  /** Whether an interrupted extraction of the same archive has filled it in part. */
  readonly isAdopted: boolean;
  /** Moves `from` (this folder or one below it) to the destination. */
  readonly moveIntoPlace: (from: string) => Promise<Outcome<null>>;
  /** Removes what is left, and folders above it that were made for it. Can be called at any time. */
  readonly drop: () => Promise<void>;
}

/**
 * Opens the folder for a destination and an archive (`identity`: twelve hexadecimal digits). One that an interrupted
 * extraction of this archive left is taken over, by a rename that only one process can win; all others whose process
 * is gone are removed. Only we get into it.
 */
export async function openPartial(destination: string, identity: string, places: PrivatePlaces): Promise<Outcome<PartialFolder>> {
  const target = path.resolve(destination);
  const parent = path.dirname(target);
  const folder = path.join(parent, `${prefixOf(target)}${String(process.pid)}-${identity}`);
  try {
    const firstMade = await mkdir(parent, { recursive: true });
    const isAdopted = await adopt({ parent, prefix: prefixOf(target), identity, folder }, places);
    const made = isAdopted ? ok(null) : places.makeFolder(folder);
    if (made.kind === 'failed') return made;
    return ok({
      path: folder,
      isAdopted,
      moveIntoPlace: (from) => move(from, folder, target),
      drop: () => drop(folder, firstMade),
    });
  } catch (error) {
    return failed({ code: 'file.unwritable', path: parent, reason: systemCode(error) });
  }
}

/** Removes what interrupted extractions to a destination left: the user does not want to go on with them. */
export async function dropPartials(destination: string): Promise<void> {
  const target = path.resolve(destination);
  for (const left of await leftIn(path.dirname(target), prefixOf(target))) await remove(left.path);
}

async function move(from: string, partial: string, target: string): Promise<Outcome<null>> {
  const madeEmpty = await rmdir(target).then(
    () => true,
    () => false,
  );
  for (const delay of [0, 50, 100, 200, 400, 800]) {
    await wait(delay);
    try {
      await rename(from, target);
      if (from !== partial) await rm(partial, { recursive: true, force: true });
      return ok(null);
    } catch (error) {
      const reason = systemCode(error);
      // A virus scanner on Windows keeps new files open for a moment.
      const passes = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(reason) && delay < 800;
      if (passes) continue;
      if (madeEmpty) await mkdir(target).catch(() => undefined);
      return failed({ code: 'file.unwritable', path: target, reason });
    }
  }
  return failed({ code: 'file.unwritable', path: target, reason: 'EBUSY' });
}

async function drop(partial: string, firstMade: string | undefined): Promise<void> {
  await remove(partial);
  if (firstMade === undefined) return;
  // Only folders that we made, and only while they are empty: rmdir refuses the rest.
  for (let folder = path.dirname(partial); folder.length >= firstMade.length; folder = path.dirname(folder)) {
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}

interface Wanted {
  readonly parent: string;
  readonly prefix: string;
  readonly identity: string;
  readonly folder: string;
}

/** What others get into cannot be gone on with. */
async function adopt({ parent, prefix, identity, folder }: Wanted, places: PrivatePlaces): Promise<boolean> {
  let isAdopted = false;
  for (const left of await leftIn(parent, prefix)) {
    const isOurs = !isAdopted && left.identity === identity && places.judgeFolder(left.path).kind === 'ok';
    if (isOurs) isAdopted = left.path === folder || (await renamed(left.path, folder));
    if (!isOurs || !isAdopted) await remove(left.path);
  }
  return isAdopted;
}

interface Left {
  readonly path: string;
  readonly identity: string;
}

/** Folders of earlier extractions to this destination that nobody works on. */
async function leftIn(parent: string, prefix: string): Promise<readonly Left[]> {
  const found: Left[] = [];
  for (const name of await readdir(parent).catch(() => [])) {
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    const [, pid, identity = ''] = /^(\d+)-([0-9a-f]{12})$/u.exec(rest) ?? [];
    const folder = path.join(parent, name);
    if (pid !== undefined && (await isLeft(folder, Number(pid)))) found.push({ path: folder, identity });
  }
  return found;
}

/** Left: of this process itself, whose work on it is over; its process is gone; or older than the start of the machine. */
async function isLeft(folder: string, pid: number): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  if (found?.isDirectory() !== true) return false;
  return pid === process.pid || found.mtimeMs < Date.now() - uptime() * 1000 || !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function renamed(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
}

function prefixOf(target: string): string {
  return `.${path.basename(target)}.partial-`;
}

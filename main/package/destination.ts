import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { uptime } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { judgeName } from '../../app/package/safe-name.ts';
import { systemCode } from '../system/system-code.ts';

/** A fresh folder beside the destination: it becomes the destination whole, or is dropped whole. */
export interface FreshFolder {
  readonly path: string;
  /** Moves `from` (this folder or one below it) to the destination. */
  readonly moveIntoPlace: (from: string) => Promise<Outcome<null>>;
  /** Removes what is left, and folders above it that were made for it. Can be called at any time. */
  readonly drop: () => Promise<void>;
}

/** Judges a destination: absolute, absent or an empty folder, no link, a name that every Windows program takes. */
export async function judgeDestination(destination: string, partsFolder: string): Promise<Outcome<null>> {
  const refuse = (problem: 'notAbsolute' | 'driveRoot' | 'notAFolder' | 'link' | 'unsafeName' | 'parts') =>
    failed({ code: 'package.destinationRefused', destination, problem });
  if (!path.isAbsolute(destination)) return refuse('notAbsolute');
  const target = path.resolve(destination);
  if (target === path.parse(target).root) return refuse('driveRoot');
  if (target === path.resolve(partsFolder)) return refuse('parts');
  if (judgeName(path.basename(destination).normalize('NFC')).kind === 'unsafe') return refuse('unsafeName');
  try {
    const found = await lstat(target);
    if (found.isSymbolicLink()) return refuse('link');
    if (!found.isDirectory()) return refuse('notAFolder');
    return (await readdir(target)).length === 0 ? ok(null) : failed({ code: 'package.destinationNotEmpty', destination });
  } catch (error) {
    const reason = systemCode(error);
    if (reason === 'ENOENT') return ok(null);
    return reason === 'ENOTDIR' ? refuse('notAFolder') : failed({ code: 'file.unreadable', path: destination, reason });
  }
}

/** The nearest folder above a path, or the path itself, that exists. */
export async function nearestFolder(target: string): Promise<string> {
  const found = await lstat(target).catch(() => null);
  const above = path.dirname(target);
  return found !== null || above === target ? target : nearestFolder(above);
}

/** Makes the fresh folder. What earlier tries for the same destination left, when their process is gone, is removed first. */
export async function makeFreshFolder(destination: string): Promise<Outcome<FreshFolder>> {
  const target = path.resolve(destination);
  const parent = path.dirname(target);
  const fresh = path.join(parent, `${prefixOf(target)}${String(process.pid)}-${randomBytes(6).toString('hex')}`);
  try {
    const firstMade = await mkdir(parent, { recursive: true });
    await removeLeftOvers(parent, prefixOf(target));
    await mkdir(fresh);
    return ok({
      path: fresh,
      moveIntoPlace: (from) => move(from, fresh, target),
      drop: () => drop(fresh, firstMade),
    });
  } catch (error) {
    return failed({ code: 'file.unwritable', path: parent, reason: systemCode(error) });
  }
}

async function move(from: string, fresh: string, target: string): Promise<Outcome<null>> {
  const madeEmpty = await rmdir(target).then(
    () => true,
    () => false,
  );
  for (const delay of [0, 50, 100, 200, 400, 800]) {
    await wait(delay);
    try {
      await rename(from, target);
      if (from !== fresh) await rm(fresh, { recursive: true, force: true });
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

async function drop(fresh: string, firstMade: string | undefined): Promise<void> {
  await rm(fresh, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
  if (firstMade === undefined) return;
  // Only folders that we made, and only while they are empty: rmdir refuses the rest.
  for (let folder = path.dirname(fresh); folder.length >= firstMade.length; folder = path.dirname(folder)) {
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}

async function removeLeftOvers(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid] = name.startsWith(prefix) ? (/^(\d+)-[0-9a-f]{12}$/u.exec(name.slice(prefix.length)) ?? []) : [];
    const folder = path.join(parent, name);
    if (pid !== undefined && (await isLeftOver(folder, Number(pid)))) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Left over: its process is gone, or it is older than the start of the machine (numbers of processes come again). */
async function isLeftOver(folder: string, pid: number): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  if (found?.isDirectory() !== true) return false;
  return found.mtimeMs < Date.now() - uptime() * 1000 || !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function prefixOf(target: string): string {
  return `.${path.basename(target)}.partial-`;
}

import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The drive that a path lies on. */
export interface Volume {
  /** The same for all paths on this drive. */
  readonly id: string;
  /** Where the drive begins: `D:\`, or the folder it is mounted on. */
  readonly root: string;
}

/** The drive of a path that need not exist yet: its nearest existing folder tells. */
export async function volumeOf(target: string): Promise<Volume> {
  const found = await deviceOf(target);
  const above = path.dirname(target);
  if (found === null) return above === target ? { id: target, root: target } : volumeOf(above);
  if (process.platform === 'win32') return { id: String(found), root: path.parse(target).root };
  let root = target;
  while (path.dirname(root) !== root && (await deviceOf(path.dirname(root))) === found) root = path.dirname(root);
  return { id: String(found), root };
}

/** How many files are read at once: two where the drive has no head to move, else one after the other. */
export async function lanesOf(volume: Volume, sysfs = '/sys/dev/block'): Promise<number> {
  return (await isSolidState(volume, sysfs)) ? 2 : 1;
}

/** Linux tells by device number, for a partition through the disk above it. Where nobody tells, a head is assumed. */
async function isSolidState({ id }: Volume, sysfs: string): Promise<boolean> {
  if (process.platform !== 'linux' || !/^\d+$/u.test(id)) return false;
  const device = path.join(sysfs, numbersOf(BigInt(id)));
  for (const folder of [device, `${device}/..`]) {
    const told = await readFile(`${folder}/queue/rotational`, 'utf8').catch(() => null);
    if (told !== null) return told.trim() === '0';
  }
  return false;
}

/** `major:minor` out of a device number of Linux (glibc, `gnu_dev_major` and `gnu_dev_minor`). */
function numbersOf(device: bigint): string {
  const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & 0xfffff000n);
  const minor = (device & 0xffn) | ((device >> 12n) & 0xffffff00n);
  return `${String(major)}:${String(minor)}`;
}

async function deviceOf(file: string): Promise<bigint | null> {
  const found = await lstat(file, { bigint: true }).catch(() => null);
  return found?.dev ?? null;
}

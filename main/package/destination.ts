import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { judgeName } from '../../app/package/safe-name.ts';
import { systemCode } from '../system/system-code.ts';

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

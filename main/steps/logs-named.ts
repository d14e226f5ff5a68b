import { readdirSync, statSync, type BigIntStats } from 'node:fs';
import path from 'node:path';

/** A log that is there: its path, and what the system knows of the file. */
export interface LogFile {
  readonly file: string;
  readonly stat: BigIntStats;
}

/**
 * Whether a log is named by a pattern: SQL Server setup makes a folder with a time stamp for every run, and the Recovery
 * Services agent has a log for each of its programs.
 */
export function isPattern(log: string): boolean {
  return log.includes('*');
}

/** The files that a path means, with `*` for anything within a name: those that are there, in the order of their paths. */
export function logsNamed(log: string): readonly LogFile[] {
  return pathsOf(log).flatMap((file) => {
    const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
    return stat?.isFile() === true ? [{ file, stat }] : [];
  });
}

function pathsOf(log: string): readonly string[] {
  if (!isPattern(log)) return [log];
  const [root = '', ...names] = log.split(/[\\/]/u);
  const start = root === '' ? path.sep : `${root}${path.sep}`;
  return names.reduce<readonly string[]>((folders, name) => folders.flatMap((folder) => matching(folder, name)), [start]);
}

function matching(folder: string, name: string): readonly string[] {
  if (!isPattern(name)) return [path.join(folder, name)];
  const literals = name.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/gu, '\\$&'));
  const wanted = new RegExp(`^${literals.join('.*')}$`, 'iu');
  try {
    return readdirSync(folder)
      .filter((each) => wanted.test(each))
      .sort()
      .map((each) => path.join(folder, each));
  } catch {
    return [];
  }
}

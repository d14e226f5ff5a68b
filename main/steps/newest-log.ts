import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whether a log is named by a pattern: SQL Server setup makes a folder with a time stamp for every run. */
export function isPattern(log: string): boolean {
  return log.includes('*');
}

/** The file that was changed last of those that a path with `*` means; null where there is none. */
export function newestLog(pattern: string): string | null {
  const [root = '', ...names] = pattern.split(/[\\/]/u);
  const start = root === '' ? path.sep : `${root}${path.sep}`;
  const found = names.reduce<readonly string[]>((folders, name) => folders.flatMap((folder) => matching(folder, name)), [start]);
  const dated = found.flatMap((file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat?.isFile() === true ? [{ file, time: stat.mtimeMs }] : [];
  });
  return (
    dated.reduce<{ file: string; time: number } | null>((best, each) => (best === null || each.time >= best.time ? each : best), null)
      ?.file ?? null
  );
}

function matching(folder: string, name: string): readonly string[] {
  if (!isPattern(name)) return [path.join(folder, name)];
  const literals = name.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/gu, '\\$&'));
  const wanted = new RegExp(`^${literals.join('.*')}$`, 'iu');
  try {
    return readdirSync(folder)
      .filter((each) => wanted.test(each))
      .map((each) => path.join(folder, each));
  } catch {
    return [];
  }
}

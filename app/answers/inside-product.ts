import type { AnswerTo } from './answers.ts';

/**
 * Whether a folder lies in the program, database or scratch folder: what is saved there goes down with the server,
 * or is removed with the product. Compared as Windows does: without regard to case and kind of slash.
 */
export function isInsideProduct(folder: string, folders: AnswerTo<'folders'>): boolean {
  const inner = comparable(folder);
  return [folders.programFiles, folders.databaseFiles, folders.scratch].some((each) => inner.startsWith(comparable(each)));
}

function comparable(path: string): string {
  return `${path
    .trim()
    .toLowerCase()
    .replace(/[\\/]+/gu, '\\')
    .replace(/\\$/u, '')}\\`;
}

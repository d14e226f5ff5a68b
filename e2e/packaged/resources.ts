import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sevenZip } from '../../scripts/setup/seven-zip.mjs';

/** What Windows finds in an executable beside its code. */
export interface Resources {
  /** Names and values of the version resource: `CompanyName`, `FileVersion` … and the four numbers of FILEVERSION. */
  readonly version: Readonly<Record<string, string>>;
  readonly manifest: string;
  /** Pictures of the icon that Explorer shows: the files themselves, smallest first. */
  readonly icons: readonly Buffer[];
  /** What Electron compares the asar with before it loads it; null where there is nothing. */
  readonly integrity: string | null;
}

/** Reads the resources with 7-Zip, which had no part in writing them. */
export function resourcesOf(root: string, executable: string): Resources {
  const folder = mkdtempSync(path.join(tmpdir(), 'resources-'));
  try {
    execFileSync(sevenZip(root), ['x', '-y', '-tPE', '-bso0', '-bsp0', `-o${folder}`, executable, '-r', '.rsrc']);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const found = (pattern: RegExp): readonly Buffer[] =>
      files.filter((file) => pattern.test(file)).map((file) => readFileSync(path.join(folder, file)));
    return {
      version: versionOf(found(/version\.txt$/u)[0]?.toString('utf16le') ?? ''),
      manifest: found(/MANIFEST\/\d+$/u)[0]?.toString() ?? '',
      icons: [...found(/\/ICON\/\d+(?:\.ico)?$/u)].sort((a, b) => a.length - b.length),
      integrity: found(/INTEGRITY\/ELECTRONASAR$/u)[0]?.toString() ?? null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function versionOf(text: string): Readonly<Record<string, string>> {
  const values = [...text.matchAll(/VALUE "(?<name>\w+)",\s+"(?<value>[^"]*)"/gu)].map(({ groups }) => [
    groups?.['name'],
    groups?.['value'],
  ]);
  const numbers = /^FILEVERSION\s+(?<numbers>[\d,]+)/mu.exec(text)?.groups?.['numbers'] ?? '';
  return { ...(Object.fromEntries(values) as Record<string, string>), numbers };
}

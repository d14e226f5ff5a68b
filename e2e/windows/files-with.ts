import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ServerToInstall } from './server-to-install.ts';

/** Files on drive C that hold one of these texts, in letters of one or two bytes; links of the template are the same as ever. */
export function filesWith({ windows }: Pick<ServerToInstall, 'windows'>, texts: readonly string[]): readonly string[] {
  const places = ['lane', 'ProgramData', 'Program Files', 'users', 'windows/temp'].filter((name) =>
    existsSync(path.join(windows.drive, name)),
  );
  const wide = texts.map((text) => text.replace(/(?<=.)(?=.)/gu, '\\x00'));
  const found = spawnSync('grep', ['-rlaP', [...texts, ...wide].join('|'), ...places], { cwd: windows.drive, encoding: 'utf8' });
  // grep(1): 0 found, 1 not found; anything else went wrong.
  if (found.status !== 0 && found.status !== 1) throw new Error(`grep ended with ${String(found.status)}: ${found.stderr}`);
  return found.stdout.split('\n').filter((line) => line !== '');
}

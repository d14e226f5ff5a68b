import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { writingsOf } from '../fixtures/writings.ts';
import type { ServerToInstall } from './server-to-install.ts';

/** Files on drive C that hold one of these secrets, in any writing; links of the template are the same as ever. */
export function filesWith({ windows }: Pick<ServerToInstall, 'windows'>, secrets: readonly string[]): readonly string[] {
  const places = ['lane', 'ProgramData', 'Program Files', 'users', 'windows/temp'].filter((name) =>
    existsSync(path.join(windows.drive, name)),
  );
  const needles = secrets.flatMap(writingsOf).map(inBytes);
  const options = { cwd: windows.drive, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } } as const;
  const found = spawnSync('grep', ['-rlaP', needles.join('|'), ...places], options);
  // grep(1): 0 found, 1 not found; anything else went wrong.
  if (found.status !== 0 && found.status !== 1) throw new Error(`grep ended with ${String(found.status)}: ${found.stderr}`);
  return found.stdout.split('\n').filter((line) => line !== '');
}

/** As a regular expression: each byte by its number, whatever it would mean there. */
function inBytes(text: Buffer): string {
  return [...text].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

import * as fs from 'node:fs/promises';
import { childEnvironment } from '../system/child-environment.ts';
import type { RunProgram } from '../system/run-program.ts';

/** Asks the system for the free bytes this user may fill on the drive of `folder`; null when it does not say. */
export async function freeBytesAt(folder: string, run: RunProgram): Promise<number | null> {
  // statfs came with Node 18.15; the stand-in for Electron has 16.
  if ('statfs' in fs) {
    const space = await fs.statfs(folder).catch(() => null);
    return space === null ? null : space.bavail * space.bsize;
  }
  return process.platform === 'win32' ? null : freeBytesByDf(folder, run);
}

/** {@link freeBytesAt} by the program df, for systems other than Windows. */
export async function freeBytesByDf(folder: string, run: RunProgram): Promise<number | null> {
  const file = process.platform === 'darwin' ? '/bin/df' : '/usr/bin/df';
  const result = await run({ file, args: ['-Pk', '--', folder], cwd: '/', environment: childEnvironment(), totalLimitMs: 10_000 });
  const available = /(\d+) +\d+% /u.exec(result.output.split('\n')[1] ?? '')?.[1];
  return result.kind === 'exited' && result.exitCode === 0 && available !== undefined ? Number(available) * 1024 : null;
}

import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { loadWin32Files, type Win32Files } from './win32-files.ts';

/**
 * Files that stay what they are until `release`, which can be called again. `held: false` on systems other than
 * Windows, where nothing is done: there a file can always be replaced, and the comparison of identities
 * (main/package/identity.ts) is the protection.
 */
export interface HeldFiles {
  readonly held: boolean;
  readonly release: () => void;
}

/** What {@link holdFiles} works with; tests give their own. */
export interface HoldDoors {
  readonly platform: NodeJS.Platform;
  readonly load: () => Promise<Win32Files>;
}

/**
 * Holds files, so that nobody can write, replace, rename or delete them while they are verified, extracted and run;
 * reading and running goes on. All of them or none: a failure names the file and the Win32 error.
 */
export async function holdFiles(
  files: readonly string[],
  doors: HoldDoors = { platform: process.platform, load: loadWin32Files },
): Promise<Outcome<HeldFiles>> {
  if (doors.platform !== 'win32') return ok({ held: false, release: () => undefined });
  const win32 = await doors.load();
  const open: (() => void)[] = [];
  const release = () => {
    for (const close of open.splice(0)) close();
  };
  for (const file of files) {
    const opened = win32.openShared(file);
    if (opened.kind === 'refused') {
      release();
      return failed({ code: 'package.fileNotHeld', path: file, win32Error: opened.win32Error });
    }
    open.push(opened.close);
  }
  return ok({ held: true, release });
}

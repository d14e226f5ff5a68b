import { startedBy, workersOf } from './process-tree.ts';
import { plainProcesses, type Processes } from './processes.ts';
import { loadWin32Windows } from './shown-windows.ts';
import { loadWin32Processes } from './win32-processes.ts';

/** The mutex that Windows Installer holds while it works (its documentation: `_MSIExecute`). */
const INSTALLER_MUTEX = 'Global\\_MSIExecute';

/** The processes of this machine; on Windows through kernel32, where that cannot be loaded by their numbers alone. */
export function loadProcesses(): Promise<Processes> {
  return process.platform === 'win32' ? windowsProcesses().catch(() => plainProcesses) : Promise.resolve(plainProcesses);
}

async function windowsProcesses(): Promise<Processes> {
  const win32 = await loadWin32Processes();
  const windows = await loadWin32Windows().catch(() => null);
  const running = (file: string): readonly number[] => {
    const wanted = plain(file);
    return win32
      .list()
      .map(({ pid }) => pid)
      .filter((pid) => pid !== process.pid && plain(win32.imageOf(pid) ?? '') === wanted);
  };
  return {
    isAlive: plainProcesses.isAlive,
    beganAt: (pid) => win32.startedAt(pid)?.toString() ?? null,
    running,
    startedBetween: (file, from, to) =>
      running(file).filter((pid) => {
        const began = win32.startedAt(pid);
        return began !== null && unixTime(began) >= from && unixTime(began) <= to;
      }),
    startedBy: (pid, began) => startedBy(pid, began === null ? null : BigInt(began), win32),
    watchEnd: (pid, began) => {
      const watch = win32.watch(pid);
      // Asked with the handle in hand: from now on the number is nobody else's.
      if (watch === null || began === null || win32.startedAt(pid)?.toString() === began) return watch;
      watch.release();
      return null;
    },
    isInstallerBusy: () => win32.hasMutex(INSTALLER_MUTEX),
    windowsOf: (pid) => windows?.of(workersOf(pid, win32)) ?? null,
  };
}

/** A FILETIME counts tenths of microseconds since 1601; 11,644,473,600 seconds lie between that and 1970. */
function unixTime(fileTime: bigint): number {
  return Number(fileTime / 10_000n) - 11_644_473_600_000;
}

/** Windows does not tell upper from lower case in paths; `\\?\` says that one is long. */
function plain(file: string): string {
  return file.replace(/^\\\\\?\\/u, '').toLowerCase();
}

import { spawn } from 'node:child_process';
import { childEnvironment, windowsFolder } from './child-environment.ts';
import { endProcessTree } from './process-tree.ts';
import { loadWin32Processes } from './win32-processes.ts';

/** Ends a process that we started, and everything it started, at once. Succeeds silently when it is gone already. */
export function killTree(pid: number): void {
  if (process.platform === 'win32') {
    killOnWindows(pid);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone: nothing is left to end.
  }
}

function killOnWindows(pid: number): void {
  const taskkill = `${windowsFolder(process.env)}\\System32\\taskkill.exe`;
  const child = spawn(taskkill, ['/T', '/F', '/PID', String(pid)], {
    stdio: 'ignore',
    windowsHide: true,
    env: { ...childEnvironment() },
  });
  child.once('error', () => void endByHand(pid));
  child.once('exit', (code) => {
    if (code !== 0 && code !== notFound) void endByHand(pid);
  });
}

/** What taskkill ends with when there is no such process ("ERROR: The process … not found."). */
const notFound = 128;

/** Where taskkill is forbidden, or is Wine's, which knows no trees. */
async function endByHand(pid: number): Promise<void> {
  try {
    endProcessTree(pid, await loadWin32Processes());
  } catch {
    try {
      process.kill(pid);
    } catch {
      // Gone already.
    }
  }
}

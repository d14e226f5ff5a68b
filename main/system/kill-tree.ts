import { spawn } from 'node:child_process';
import { childEnvironment } from './child-environment.ts';
import { endProcessTree } from './process-tree.ts';
import { loadWin32Processes } from './win32-processes.ts';
import { systemFolder } from './windows-folder.ts';

/** Ends a process that we started, and everything it started, at once. Succeeds silently when it is gone already. */
export function killTree(pid: number): void {
  if (process.platform === 'win32') {
    void killOnWindows(pid);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone: nothing is left to end.
  }
}

/** By Windows' own functions, which see what begins meanwhile; where they can't be had, by taskkill, which looks once. */
async function killOnWindows(pid: number): Promise<void> {
  try {
    await endProcessTree(pid, await loadWin32Processes());
  } catch {
    killByProgram(pid);
  }
}

function killByProgram(pid: number): void {
  const child = spawn(`${systemFolder()}\\taskkill.exe`, ['/T', '/F', '/PID', String(pid)], {
    stdio: 'ignore',
    windowsHide: true,
    env: { ...childEnvironment() },
  });
  child.once('error', () => endAlone(pid));
  child.once('exit', (code) => {
    if (code !== 0 && code !== notFound) endAlone(pid);
  });
}

/** What taskkill ends with when there is no such process ("ERROR: The process … not found."). */
const notFound = 128;

function endAlone(pid: number): void {
  try {
    process.kill(pid);
  } catch {
    // Gone already.
  }
}

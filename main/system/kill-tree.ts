import { spawn } from 'node:child_process';
import { childEnvironment, windowsFolder } from './child-environment.ts';

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
  child.on('error', () => {
    try {
      process.kill(pid);
    } catch {
      // Gone already.
    }
  });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadProcesses } from '../../../main/system/load-processes.ts';
import { answer } from './answer.ts';

/** What was learnt of a program that ends with a code: while it ran, after it, and under the name of an earlier process. */
export interface WatchedEnd {
  readonly before: number | null;
  readonly after: number | null;
  readonly alive: boolean;
  readonly stranger: boolean;
}

void answer(async (question): Promise<WatchedEnd> => {
  const processes = await loadProcesses();
  const child = spawn(process.execPath, ['-e', `setTimeout(() => process.exit(${String(question)}), 1500)`], { stdio: 'ignore' });
  const pid = child.pid ?? 0;
  const watch = processes.watchEnd(pid, processes.beganAt(pid));
  const stranger = processes.watchEnd(pid, '1') !== null;
  const before = watch?.exitCode() ?? null;
  await once(child, 'exit');
  const told = { before, after: watch?.exitCode() ?? null, alive: processes.isAlive(pid), stranger };
  watch?.release();
  return told;
});

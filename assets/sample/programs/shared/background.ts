import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import type { Evidence } from './evidence.ts';
import { applyEvidence, type Machine } from './machine.ts';
import { pause } from './pause.ts';

/** Tells a copy of the program that it is the rest of an earlier one: the path of its {@link Tail}. */
export const TAIL_VARIABLE = 'SAMPLE_TAIL';

/** Work that goes on after the program returned. */
interface Tail {
  readonly seconds: number;
  readonly evidence: readonly Evidence[];
}

/** Leaves the evidence to a process of its own, which holds no pipe of ours. */
export function leaveInBackground(machine: Machine, seconds: number, evidence: readonly Evidence[]): void {
  const path = join(machine.root, `background-${String(process.pid)}.json`);
  writeAtomically(path, JSON.stringify({ seconds, evidence } satisfies Tail));
  const env = { ...process.env, [TAIL_VARIABLE]: path };
  spawn(process.execPath, [process.argv[1] ?? ''], {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
    env,
  }).unref();
}

/** The other side of {@link leaveInBackground}. */
export async function finishInBackground(machine: Machine, path: string): Promise<void> {
  const tail = JSON.parse(readFileSync(path, 'utf8')) as Tail;
  await pause(tail.seconds * 1000);
  for (const evidence of tail.evidence) applyEvidence(machine, evidence);
  rmSync(path, { force: true });
}

/** Starts a process that keeps our output pipes open for some seconds after we are gone. */
export function holdPipes(seconds: number): void {
  const code = `setTimeout(() => {}, ${String(Math.round(seconds * 1000))})`;
  spawn(process.execPath, ['-e', code], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    windowsHide: true,
  }).unref();
}

/** Never ends. */
export function hang(): Promise<never> {
  setInterval(() => undefined, 0x7fffffff);
  return new Promise(() => undefined);
}

/** Ends the process as a crash does: SIGKILL, or STATUS_ACCESS_VIOLATION (0xC0000005) on Windows. */
export function dieHere(): Promise<never> {
  if (process.platform === 'win32') process.exit(0xc0000005 | 0);
  process.kill(process.pid, 'SIGKILL');
  return hang();
}

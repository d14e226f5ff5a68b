import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import timers from 'node:timers/promises';
import { tampered, type Tampering } from './engine.ts';

/** One boot that a standing engine is asked for, as a line on its standard input. */
export interface BootOrder {
  readonly own: readonly string[];
  readonly tampering: Tampering;
  /** State folder, home and temporary files, as the environment of a process would name them. */
  readonly state: string;
  readonly home: string;
  readonly temporary: string;
}

/** How that boot ended, as a line on its standard output. */
export interface BootEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** It broke outside of everything that the program catches: a process of its own would have died of it. */
  readonly broke: string | null;
}

/** The program waits up to two minutes for evidence that may still appear; tiny programs leave theirs in milliseconds. */
const HURRY = 20;
const wait = timers.setTimeout;

/**
 * An engine that stands by and boots again and again in one process: the same program and the same calls, without what it takes
 * to start a process and to load the program, and with a twentieth of its waiting. For faults only; it cannot be killed.
 */
export async function standBy(): Promise<void> {
  timers.setTimeout = (delay, value, options) => wait((delay ?? 0) / HURRY, value, options);
  for await (const line of createInterface({ input: process.stdin })) {
    const end = await bootHere(JSON.parse(line) as BootOrder);
    process.stdout.write(`${JSON.stringify(end)}\n`);
    if (end.broke !== null) return process.exit(1);
  }
}

async function bootHere({ own, tampering, state, home, temporary }: BootOrder): Promise<BootEnd> {
  process.env['HOME'] = home;
  process.env['TMPDIR'] = temporary;
  const said = { out: '', err: '' };
  const broken = new Promise<string>((resolve) => {
    const tell = (error: unknown): void => {
      resolve(error instanceof Error ? (error.stack ?? error.message) : String(error));
    };
    process.removeAllListeners('uncaughtException').once('uncaughtException', tell);
    process.removeAllListeners('unhandledRejection').once('unhandledRejection', tell);
  });
  const { end, undo } = tampered(tampering, own, { out: (text) => void (said.out += text), err: (text) => void (said.err += text) });
  const ended = await Promise.race([end.then((code) => ({ code, broke: null })), broken.then((broke) => ({ code: null, broke }))]);
  undo();
  await claimsGone(path.join(state, 'current'));
  return { ...said, ...ended };
}

/** The claims of a process count for nothing when it has ended. This one goes on, and takes them away a little later. */
async function claimsGone(folder: string): Promise<void> {
  const hasClaims = (): boolean => existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('lock.'));
  for (let looks = 0; looks < 100 && hasClaims(); looks += 1) await wait(20);
}

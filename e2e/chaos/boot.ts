import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { root as checkout } from '../fixtures/root.ts';
import type { Tampering } from './engine.ts';
import { secrets, type Place } from './place.ts';

/** Where an engine is killed: at a counted call, by itself; or after so many milliseconds, from outside. */
export type Kill =
  | { readonly kind: 'call'; readonly number: number; readonly when: 'before' | 'half' | 'after' }
  | { readonly kind: 'time'; readonly ms: number };

/** What is started: the program of this checkout, in one of its shapes. */
export interface Engine {
  readonly file: string;
  /** Before its own arguments. */
  readonly args: readonly string[];
}

/** One start of the engine, to its end. */
export interface Boot {
  readonly command: readonly string[];
  readonly killed: boolean;
  readonly code: number | null;
  /** The events it told, in order; a last line that was cut off is none. */
  readonly events: readonly ShownEvent[];
  readonly err: string;
  /** Its own arguments and environment, as others could read them. */
  readonly seen: string;
}

/** An event as `--format json` tells it. */
export interface ShownEvent {
  readonly seq: number;
  readonly kind: string;
  readonly failure?: { readonly code: string };
}

/** Starts a command with its secrets on standard input, kills it where it is told to, and waits for its end. */
export async function boot(engine: Engine, place: Place, command: readonly string[], kill: Kill | null): Promise<Boot> {
  const tampering: Tampering = {
    checkout,
    roots: [place.state, place.passphrase],
    calls: place.calls,
    kill: kill?.kind === 'call' ? kill : null,
  };
  const child = spawn(engine.file, [...engine.args, '--state', place.state, '--world', place.world, ...command], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: place.home, TMPDIR: place.temporary, CHAOS: JSON.stringify(tampering) },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  child.stdin.on('error', () => undefined).end(JSON.stringify(secrets));
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const seen = publicSideOf(child.pid ?? 0);
  if (kill?.kind === 'time') {
    await Promise.race([wait(kill.ms), ended]);
    child.kill('SIGKILL');
  }
  const [code, signal] = await ended;
  return { command, killed: signal === 'SIGKILL', code, events: eventsIn(said.out), err: said.err, seen };
}

/** What every user of the machine can read of a process. */
function publicSideOf(pid: number): string {
  try {
    return ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${String(pid)}/${name}`, 'utf8')).join('\n');
  } catch {
    return '';
  }
}

function eventsIn(out: string): readonly ShownEvent[] {
  const whole = out.slice(0, out.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as ShownEvent);
}

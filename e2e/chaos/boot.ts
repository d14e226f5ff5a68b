import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { root as checkout } from '../fixtures/root.ts';
import { wholeLines } from '../fixtures/whole-lines.ts';
import type { CallPoint, Tampering } from './engine.ts';
import type { Place } from './place.ts';

/** What is done to an engine: killed at a call, by itself; killed, or asked to stop, after so many milliseconds, from outside; or refused a call. */
export type Harm =
  | ({ readonly kind: 'call'; readonly when: 'before' | 'half' | 'after' } & CallPoint)
  | { readonly kind: 'time' | 'stop'; readonly ms: number }
  | ({ readonly kind: 'fault' } & NonNullable<Tampering['fail']>);

/** Starts a command, does it the harm that is ordered, and waits for its end. */
export type Engine = (place: Place, command: readonly string[], harm: Harm | null) => Promise<Boot>;

/** One start of the engine, to its end. */
export interface Boot {
  readonly command: readonly string[];
  readonly killed: boolean;
  readonly code: number | null;
  /** The events it told, in order; a last line that was cut off is none. */
  readonly events: readonly ShownEvent[];
  /** Everything it wrote on both its streams. */
  readonly said: string;
  /** Its own arguments and environment, as others could read them. */
  readonly seen: string;
}

/** An event as `--format json` tells it. */
export interface ShownEvent {
  readonly seq: number;
  readonly kind: string;
  readonly failure?: { readonly code: string } | null;
}

/** A boot that takes longer than this hangs: it is killed, and judged as that. */
export const LIMIT_MS = 120_000;

/** The program of this checkout as a process of its own each time, with its secrets on standard input. */
export function processEngine(file: string): Engine {
  return async (place, command, harm) => {
    const child = spawn(process.execPath, [file, ...sharedArguments(place), ...command], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: place.home, TMPDIR: place.temporary, CHAOS: JSON.stringify(tamperingOf(place, harm)) },
    });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
    child.stdin.on('error', () => undefined).end(JSON.stringify(place.given));
    const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const seen = publicSideOf(child.pid ?? 0);
    if (harm?.kind === 'stop') {
      await Promise.race([wait(harm.ms), ended]);
      child.kill('SIGINT');
    }
    await Promise.race([wait(harm?.kind === 'time' ? harm.ms : LIMIT_MS, undefined, { ref: false }), ended]);
    child.kill('SIGKILL');
    const [code, signal] = await ended;
    return { command, killed: signal === 'SIGKILL', code, events: eventsIn(said.out), said: `${said.out}\n${said.err}`, seen };
  };
}

/** Before the command. */
export function sharedArguments({ state, world }: Place): readonly string[] {
  return ['--state', state, '--world', world];
}

/** What an engine is told of a harm. */
export function tamperingOf(place: Place, harm: Harm | null): Tampering {
  return {
    checkout,
    roots: [place.state, place.passphrase],
    calls: place.calls,
    runtime: place.runtime,
    kill: harm?.kind === 'call' ? harm : null,
    fail: harm?.kind === 'fault' ? harm : null,
  };
}

/** The events among what was said. */
export function eventsIn(out: string): readonly ShownEvent[] {
  return wholeLines(out).flatMap((line) => (line.startsWith('{"') ? [JSON.parse(line) as ShownEvent] : []));
}

/** What every user of the machine can read of a process. */
function publicSideOf(pid: number): string {
  try {
    return ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${String(pid)}/${name}`, 'utf8')).join('\n');
  } catch {
    return '';
  }
}

import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { runCommandLine } from '../../main/command-line.ts';
import { tamper, type SystemCall, type Tamperer } from '../../main/steps/testing-tamper.ts';
import { windowless } from '../../main/testing-windowless.ts';

/** What the driver tells an engine, in its environment or in an order: the only place that reads it. */
export interface Tampering {
  /** The checkout. */
  readonly checkout: string;
  /** Calls about paths below them are counted, and every start of a program. */
  readonly roots: readonly string[];
  /** A file that gets a line for every call. */
  readonly calls: string;
  /** What runs the programs of the package. */
  readonly runtime: string;
  /** Where it ends itself, as a power cut would; null to run to its end. */
  readonly kill: (CallPoint & { readonly when: 'before' | 'half' | 'after' }) | null;
  /** The call that fails, alone or with all that follow it; null where none does. */
  readonly fail: (CallPoint & { readonly code: string; readonly forEver: boolean }) | null;
}

/** A call by its number, or the first of its name about a path that ends so. */
export type CallPoint = { readonly number: number } | { readonly name: SystemCall['name']; readonly end: string };

/** One counted call, as the engine wrote it down. */
export interface ToldCall {
  readonly number: number;
  readonly name: SystemCall['name'];
  readonly path: string;
  /** What a program was started with: its arguments and its environment. */
  readonly started?: readonly unknown[];
}

/** What an engine says, on its two streams. */
export interface Outlet {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * The program of this checkout without Electron around it: the same commands, sessions, steps and journal, on the sample's
 * machine, with a shell that runs its programs. It dies where it was told to.
 */
export async function runEngine(argv: readonly string[]): Promise<void> {
  const tampering = JSON.parse(process.env['CHAOS'] ?? '') as Tampering;
  delete process.env['CHAOS'];
  const { end } = tampered(tampering, argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
  process.exitCode = (await end) ?? 1;
}

/** Begins a command in this process, with its calls tampered with until somebody undoes it. */
export function tampered(
  { checkout, roots, runtime, ...tampering }: Tampering,
  own: readonly string[],
  outlet: Outlet,
): { readonly end: Promise<number | null>; readonly undo: () => void } {
  const undo = tamper(roots, tamperer(tampering));
  return { end: runCommandLine(windowless({ arguments: own, checkout, runtime, home: path.join(checkout, 'nowhere'), ...outlet })), undo };
}

function tamperer({ calls, kill, fail }: Pick<Tampering, 'calls' | 'kill' | 'fail'>): Tamperer {
  const writeDown = appendFileSync;
  let hasFailed = false;
  const dieAt = (when: 'before' | 'half' | 'after', call: SystemCall): void => {
    if (kill?.when !== when || !isAt(kill, call)) return;
    if (when === 'half') call.half();
    process.kill(process.pid, 'SIGKILL');
  };
  return {
    before: (call) => {
      const { number, name, path: where, args } = call;
      const told: ToldCall = { number, name, path: where, ...(name === 'spawn' ? { started: [args] } : {}) };
      writeDown(calls, `${JSON.stringify(told)}\n`);
      dieAt('before', call);
      dieAt('half', call);
      const fails = fail !== null && (hasFailed ? fail.forEver : isAt(fail, call));
      if (!fails) return;
      hasFailed = true;
      if (fail.code === 'ENOSPC') call.half();
      throw Object.assign(new Error(fail.code), { code: fail.code });
    },
    after: (call) => {
      dieAt('after', call);
    },
  };
}

function isAt(point: CallPoint, { number, name, path: where }: SystemCall): boolean {
  return 'number' in point ? number === point.number : name === point.name && where.endsWith(point.end);
}

import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { ok } from '../../app/outcome.ts';
import { runCommandLine } from '../../main/command-line.ts';
import { placeOf } from '../../main/place.ts';
import { SHELL } from '../../main/steps/testing-tiny-shell.ts';
import { tamper, type SystemCall } from '../../main/steps/testing-tamper.ts';

/** What the driver tells an engine, in its environment: the only place that reads it. */
export interface Tampering {
  /** The checkout. */
  readonly checkout: string;
  /** Calls about paths below them are counted, and every start of a program. */
  readonly roots: readonly string[];
  /** A file that gets a line for every call. */
  readonly calls: string;
  /** Where it ends itself, as a power cut would; null to run to its end. */
  readonly kill: { readonly number: number; readonly when: 'before' | 'half' | 'after' } | null;
}

/** One counted call, as the engine wrote it down. */
export interface ToldCall {
  readonly number: number;
  readonly name: SystemCall['name'];
  readonly path: string;
  /** What a program was started with: its arguments and its environment. */
  readonly started?: readonly unknown[];
}

/**
 * The program of this checkout without Electron around it: the same commands, sessions, steps and journal, on the sample's
 * machine, with a shell that runs its programs. It dies where it was told to.
 */
export async function runEngine(argv: readonly string[]): Promise<void> {
  const { checkout, roots, calls, kill } = JSON.parse(process.env['CHAOS'] ?? '') as Tampering;
  delete process.env['CHAOS'];
  const writeDown = appendFileSync;
  const dieAt = (when: 'before' | 'half' | 'after', call: SystemCall): void => {
    if (kill?.number !== call.number || kill.when !== when) return;
    if (when === 'half') call.half();
    process.kill(process.pid, 'SIGKILL');
  };
  tamper(roots, {
    before: (call) => {
      const { number, name, path: where, args } = call;
      const told: ToldCall = { number, name, path: where, ...(name === 'spawn' ? { started: [args] } : {}) };
      writeDown(calls, `${JSON.stringify(told)}\n`);
      dieAt('before', call);
      dieAt('half', call);
    },
    after: (call) => {
      dieAt('after', call);
    },
  });
  process.exitCode = (await command(argv.slice(2), checkout)) ?? 1;
}

function command(own: readonly string[], checkout: string): Promise<number | null> {
  return runCommandLine({
    arguments: own,
    placeFor: (stateRoot) =>
      placeOf({
        isPackaged: false,
        version: '0.0.0',
        runtime: SHELL,
        dist: path.join(checkout, 'dist'),
        root: checkout,
        platform: process.platform,
        variables: {},
        home: path.join(checkout, 'nowhere'),
        stateRoot,
      }),
    locale: () => 'en',
    keepBrowserFilesIn: () => ok(null),
    whenReady: () => Promise.resolve(),
    openWizard: () => Promise.reject(new Error('an engine has no window')),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}

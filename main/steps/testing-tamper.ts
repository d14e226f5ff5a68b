import childProcess from 'node:child_process';
import fs from 'node:fs';

/** What can fail or be cut off: everything that changes a disk, and the start of a program. */
const NAMES = [
  'openSync',
  'closeSync',
  'writeSync',
  'writeFileSync',
  'appendFileSync',
  'fsyncSync',
  'ftruncateSync',
  'renameSync',
  'linkSync',
  'mkdirSync',
  'rmSync',
  'unlinkSync',
  'chmodSync',
  'copyFileSync',
] as const;

/** Those of them that are waited for: their calls are told by the same names, without `Sync` at the end. */
const AWAITED = ['mkdir', 'mkdtemp', 'rename', 'rm', 'rmdir', 'unlink', 'writeFile'] as const;

/** One call to the system that a process makes. */
export interface SystemCall {
  /** From 1, in order. */
  readonly number: number;
  readonly name: (typeof NAMES)[number] | (typeof AWAITED)[number] | 'spawn';
  /** What it is about: a path, or the program. */
  readonly path: string;
  readonly args: readonly unknown[];
  /** Does half of it, where it writes: a disk that is nearly full takes part of a text. */
  readonly half: () => void;
}

/** Told before and after each call. What `before` throws is what the call throws, and then nothing happened; closing happens anyhow. */
export interface Tamperer {
  readonly before: (call: SystemCall) => void;
  readonly after: (call: SystemCall) => void;
}

type Functions = Record<string, (...args: never[]) => unknown>;

type Real = (...args: unknown[]) => unknown;

/**
 * Puts itself between this process and the system, for paths below one of the roots. For processes of their own only: all of
 * their code is tampered with. Returns the way out.
 */
export function tamper(roots: readonly string[], tamperer: Tamperer): () => void {
  const opened = new Map<number, string>();
  const { around, aroundAwaited } = callsThrough(tamperer);
  const isBelow = (path: string): boolean => roots.some((root) => path.startsWith(root));
  const ofFiles = NAMES.map((name) =>
    replace(fs as unknown as Functions, name, (real, args) => {
      const [first] = args;
      const path = typeof first === 'number' ? opened.get(first) : String(first);
      if (name === 'closeSync') opened.delete(Number(first));
      if (path === undefined || !isBelow(path)) return real(...args);
      const result = around(name, path, real, args);
      if (name === 'openSync') opened.set(Number(result), path);
      return result;
    }),
  );
  const ofWaiting = AWAITED.map((name) =>
    replace(fs.promises as unknown as Functions, name, (real, args) => {
      const path = String(args[0]);
      return isBelow(path) ? aroundAwaited(name, path, real, args) : real(...args);
    }),
  );
  const ofPrograms = replace(childProcess as unknown as Functions, 'spawn', (real, args) =>
    around('spawn', [args[0], ...(args[1] as readonly string[])].join(' '), real, args),
  );
  return () => {
    for (const undo of [...ofFiles, ...ofWaiting, ofPrograms]) undo();
  };
}

type Around<R> = (name: SystemCall['name'], path: string, real: Real, args: readonly unknown[]) => R;

/** Counts calls, and has them told before and after. */
function callsThrough({ before, after }: Tamperer): { readonly around: Around<unknown>; readonly aroundAwaited: Around<Promise<unknown>> } {
  let number = 0;
  const callOf: Around<SystemCall> = (name, path, real, args) => {
    number += 1;
    return { number, name, path, args, half: () => halfOf(name, real, args) };
  };
  return {
    around: (name, path, real, args) => {
      const call = callOf(name, path, real, args);
      const early = name === 'closeSync' ? real(...args) : undefined;
      before(call);
      const result = name === 'closeSync' ? early : real(...args);
      after(call);
      return result;
    },
    aroundAwaited: async (name, path, real, args) => {
      const call = callOf(name, path, real, args);
      before(call);
      const result = await real(...args);
      after(call);
      return result;
    },
  };
}

function replace(functions: Functions, name: string, by: (real: Real, args: readonly unknown[]) => unknown): () => void {
  const real = functions[name] as Real;
  functions[name] = (...args: never[]) => by(real, args);
  return () => {
    functions[name] = real;
  };
}

function halfOf(name: string, real: Real, args: readonly unknown[]): void {
  const [target, content, offset, length, position] = args as [unknown, Buffer | string, number, number, number];
  if (name === 'writeSync') real(target, content, offset, Math.floor(length / 2), position);
  if (name === 'writeFileSync' || name === 'appendFileSync')
    real(target, content.slice(0, Math.floor(content.length / 2)), ...args.slice(2));
}

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

/** One call to the system that a process makes. */
export interface SystemCall {
  /** From 1, in order. */
  readonly number: number;
  readonly name: (typeof NAMES)[number] | 'spawn';
  /** What it is about: a path, or the program. */
  readonly path: string;
  /** Does half of it, where it writes: a disk that is nearly full takes part of a text. */
  readonly half: () => void;
}

/** Told before and after each call. What `before` throws is what the call throws, and then nothing happened; closing happens anyhow. */
export interface Tamperer {
  readonly before: (call: SystemCall) => void;
  readonly after: (call: SystemCall) => void;
}

type Functions = Record<string, (...args: never[]) => unknown>;

/**
 * Puts itself between this process and the system, for paths below one of the roots. For processes of their own only: all of
 * their code is tampered with. Returns the way out.
 */
export function tamper(roots: readonly string[], { before, after }: Tamperer): () => void {
  const opened = new Map<number, string>();
  let number = 0;
  const around = (name: SystemCall['name'], path: string, half: () => void, act: () => unknown): unknown => {
    number += 1;
    const call = { number, name, path, half };
    const isClosing = name === 'closeSync';
    const early = isClosing ? act() : undefined;
    before(call);
    const result = isClosing ? early : act();
    after(call);
    return result;
  };
  const undo = [
    ...NAMES.map((name) =>
      replace(fs as unknown as Functions, name, (real, args: readonly unknown[]) => {
        const [first] = args;
        const path = typeof first === 'number' ? opened.get(first) : String(first);
        if (name === 'closeSync') opened.delete(Number(first));
        if (path === undefined || !roots.some((root) => path.startsWith(root))) return real(...args);
        const result = around(
          name,
          path,
          () => halfOf(name, real, args),
          () => real(...args),
        );
        if (name === 'openSync') opened.set(Number(result), path);
        return result;
      }),
    ),
    replace(childProcess as unknown as Functions, 'spawn', (real, args: readonly unknown[]) =>
      around(
        'spawn',
        [args[0], ...(args[1] as readonly string[])].join(' '),
        () => undefined,
        () => real(...args),
      ),
    ),
  ];
  return () => {
    for (const each of undo) each();
  };
}

function replace(
  functions: Functions,
  name: string,
  by: (real: (...args: unknown[]) => unknown, args: readonly unknown[]) => unknown,
): () => void {
  const real = functions[name] as (...args: unknown[]) => unknown;
  functions[name] = (...args: never[]) => by(real, args);
  return () => {
    functions[name] = real as (...args: never[]) => unknown;
  };
}

function halfOf(name: string, real: (...args: unknown[]) => unknown, args: readonly unknown[]): void {
  const [target, content, offset, length, position] = args as [unknown, Buffer | string, number, number, number];
  if (name === 'writeSync') real(target, content, offset, Math.floor(length / 2), position);
  if (name === 'writeFileSync' || name === 'appendFileSync')
    real(target, content.slice(0, Math.floor(content.length / 2)), ...args.slice(2));
}

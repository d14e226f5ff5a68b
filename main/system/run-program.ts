import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Environment } from './child-environment.ts';
import { killTree } from './kill-tree.ts';
import { createLineReader } from './line-reader.ts';
import { createOutputTail } from './output-tail.ts';

/** A program to run, told completely: nothing is taken from our own environment, PATH or current folder. */
export interface ProgramCall {
  /** Absolute path of the executable. Scripts of cmd.exe are refused. */
  readonly file: string;
  readonly args: readonly string[];
  /** Absolute path of the working folder. */
  readonly cwd: string;
  /** The whole environment; see childEnvironment. */
  readonly environment: Environment;
  /** Written to standard input, which is then closed; without it there is no standard input. */
  readonly input?: string;
  /** Encoding of the output; `utf16le` for some Windows programs. */
  readonly encoding?: BufferEncoding;
  /** Arguments are joined by blanks as they are (Windows only): for programs with a quoting of their own, such as msiexec. */
  readonly verbatimArguments?: boolean;
  /** On Windows the child goes on when we end; elsewhere it always does. */
  readonly outlivesUs?: boolean;
  /** Ends the program when nothing was printed for so long. */
  readonly silenceLimitMs?: number;
  /** Ends the program after this time. */
  readonly totalLimitMs?: number;
  /** How much of the output the result keeps, in bytes. */
  readonly tailBytes?: number;
  /** How long output is still awaited once the program ended or was killed. */
  readonly graceMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onStarted?: (pid: number) => void;
  /** Lines as they come; lines that a program redraws come one by one. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
}

/** How a program ended. */
export type ProgramEnd =
  | { readonly kind: 'exited'; readonly exitCode: number }
  /** Ended by a signal that we did not send. */
  | { readonly kind: 'signalled'; readonly signal: string }
  /** Ended by us: longer than its total limit. */
  | { readonly kind: 'timedOut' }
  /** Ended by us: printed nothing for too long. */
  | { readonly kind: 'silent' }
  /** Ended by us: the caller's signal. */
  | { readonly kind: 'stopped' }
  /** Never ran; `reason` is the system's code, or `notAbsolute`, `script`, `input`. */
  | { readonly kind: 'notStarted'; readonly reason: string };

/** How a program ended, and the last of what it printed on both streams. */
export type ProgramResult = ProgramEnd & { readonly output: string };

/** The door to child processes as its users see it. */
export type RunProgram = (call: ProgramCall) => Promise<ProgramResult>;

/** The one door to child processes. Never throws and never hangs: every end is a {@link ProgramEnd}. */
export async function runProgram(call: ProgramCall): Promise<ProgramResult> {
  const refusal = refusalOf(call);
  if (refusal !== null) return { kind: 'notStarted', reason: refusal, output: '' };
  if (call.signal?.aborted === true) return { kind: 'stopped', output: '' };
  const tail = createOutputTail(call.tailBytes ?? 65_536);
  const child = start(call);
  if (typeof child === 'string') return { kind: 'notStarted', reason: child, output: '' };
  const end = await follow(child, call, tail.push);
  return { ...end, output: tail.text() };
}

function refusalOf(call: ProgramCall): string | null {
  if (!path.isAbsolute(call.file) || !path.isAbsolute(call.cwd)) return 'notAbsolute';
  if (/\.(?:bat|cmd)[. ]*$/iu.test(call.file)) return 'script';
  return [call.file, call.cwd, ...call.args].some((text) => text.includes('\0')) ? 'input' : null;
}

function start(call: ProgramCall): ChildProcess | string {
  try {
    return spawn(call.file, [...call.args], {
      cwd: call.cwd,
      env: { ...call.environment },
      stdio: [call.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
      windowsVerbatimArguments: call.verbatimArguments ?? false,
      // A group of its own, so that the whole tree can be ended; on Windows this means "not in our job".
      detached: process.platform !== 'win32' || (call.outlivesUs ?? false),
    });
  } catch (error) {
    return codeOf(error);
  }
}

function follow(child: ChildProcess, call: ProgramCall, onOutput: (chunk: Buffer) => void): Promise<ProgramEnd> {
  const graceMs = call.graceMs ?? 2000;
  return new Promise((resolve) => {
    let ownEnd: ProgramEnd | null = null;
    let exit: ProgramEnd | null = null;
    let grace: NodeJS.Timeout | undefined;
    const endIt = (end: ProgramEnd) => {
      if (ownEnd !== null || exit !== null) return;
      ownEnd = end;
      if (child.pid !== undefined) killTree(child.pid);
      grace = setTimeout(finish, graceMs, end);
    };
    const limits = watchLimits(call, endIt);
    const output = readOutput(child, call, (chunk) => {
      limits.touch();
      onOutput(chunk);
    });
    const finish = (end: ProgramEnd) => {
      clearTimeout(grace);
      limits.clear();
      output.close();
      child.unref();
      resolve(ownEnd ?? end);
    };
    child.on('error', (error) => {
      if (child.pid === undefined) finish({ kind: 'notStarted', reason: codeOf(error) });
    });
    child.once('exit', (exitCode, signal) => {
      exit = exitCode === null ? { kind: 'signalled', signal: signal ?? 'unknown' } : { kind: 'exited', exitCode };
      clearTimeout(grace);
      // A grandchild may hold the pipes for ever: the program's own end counts.
      grace = setTimeout(finish, graceMs, exit);
    });
    child.once('close', () => {
      if (exit !== null) finish(exit);
    });
    begin(child, call);
  });
}

/** Calls `onEnd` when a limit is reached or the caller stops; `touch` restarts the limit on silence. */
function watchLimits(call: ProgramCall, onEnd: (end: ProgramEnd) => void) {
  const stop = () => {
    onEnd({ kind: 'stopped' });
  };
  const timer = (ms: number | undefined, kind: 'silent' | 'timedOut') => (ms === undefined ? undefined : setTimeout(onEnd, ms, { kind }));
  const silence = timer(call.silenceLimitMs, 'silent');
  const total = timer(call.totalLimitMs, 'timedOut');
  call.signal?.addEventListener('abort', stop, { once: true });
  return {
    touch: () => {
      silence?.refresh();
    },
    clear: () => {
      clearTimeout(silence);
      clearTimeout(total);
      call.signal?.removeEventListener('abort', stop);
    },
  };
}

/** Reads both streams line by line until they end or `close` is called. */
function readOutput(child: ChildProcess, call: ProgramCall, onChunk: (chunk: Buffer) => void) {
  const streams = (['stdout', 'stderr'] as const).map((name) => {
    const lines = createLineReader((line) => call.onLine?.(line, name), call.encoding);
    child[name]?.on('data', (chunk: Buffer) => {
      onChunk(chunk);
      lines.push(chunk);
    });
    return { name, lines };
  });
  return {
    close: () => {
      for (const { name, lines } of streams) {
        child[name]?.destroy();
        lines.end();
      }
    },
  };
}

function begin(child: ChildProcess, call: ProgramCall): void {
  // A program that ends without reading its input breaks the pipe; its exit code tells more than that.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(call.input);
  if (child.pid !== undefined) call.onStarted?.(child.pid);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

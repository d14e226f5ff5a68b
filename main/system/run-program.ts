import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Environment } from './child-environment.ts';
import { killTree } from './kill-tree.ts';
import { createLineReader } from './line-reader.ts';
import { createOutputTail } from './output-tail.ts';
import { systemCode } from './system-code.ts';

/** A program to run, told completely: nothing is taken from our own environment, PATH or current folder. */
export interface ProgramRequest {
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
  /** Called once with a function that counts as a sign of life, for programs that write a log instead of printing. */
  readonly onWatch?: (signOfLife: () => void) => void;
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

/** The end of a program that has no exit code, as a code: why it never ran, or what became of it. */
export function endCode(result: Exclude<ProgramEnd, { kind: 'exited' }>): string {
  return result.kind === 'notStarted' ? result.reason : result.kind;
}

/** The door to child processes as its users see it. */
export type RunProgram = (request: ProgramRequest) => Promise<ProgramResult>;

/** The one door to child processes. Never throws and never hangs: every end is a {@link ProgramEnd}. */
export async function runProgram(request: ProgramRequest): Promise<ProgramResult> {
  const refusal = refusalOf(request);
  if (refusal !== null) return { kind: 'notStarted', reason: refusal, output: '' };
  if (request.signal?.aborted === true) return { kind: 'stopped', output: '' };
  const tail = createOutputTail(request.tailBytes ?? 65_536);
  const child = start(request);
  if (typeof child === 'string') return { kind: 'notStarted', reason: child, output: '' };
  const end = await follow(child, request, tail.push);
  return { ...end, output: tail.text() };
}

function refusalOf(request: ProgramRequest): string | null {
  if (!path.isAbsolute(request.file) || !path.isAbsolute(request.cwd)) return 'notAbsolute';
  if (/\.(?:bat|cmd)[. ]*$/iu.test(request.file)) return 'script';
  return [request.file, request.cwd, ...request.args].some((text) => text.includes('\0')) ? 'input' : null;
}

function start(request: ProgramRequest): ChildProcess | string {
  try {
    return spawn(request.file, [...request.args], {
      cwd: request.cwd,
      env: { ...request.environment },
      stdio: [request.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
      windowsVerbatimArguments: request.verbatimArguments ?? false,
      // A group of its own, so that the whole tree can be ended; on Windows this means "not in our job".
      detached: process.platform !== 'win32' || (request.outlivesUs ?? false),
    });
  } catch (error) {
    return systemCode(error);
  }
}

function follow(child: ChildProcess, request: ProgramRequest, onOutput: (chunk: Buffer) => void): Promise<ProgramEnd> {
  const graceMs = request.graceMs ?? 2000;
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
    const limits = watchLimits(request, endIt);
    request.onWatch?.(limits.touch);
    const output = readOutput(child, request, (chunk) => {
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
      if (child.pid === undefined) finish({ kind: 'notStarted', reason: systemCode(error) });
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
    begin(child, request);
  });
}

/** Calls `onEnd` when a limit is reached or the caller stops; `touch` restarts the limit on silence. */
function watchLimits(request: ProgramRequest, onEnd: (end: ProgramEnd) => void) {
  const stop = () => {
    onEnd({ kind: 'stopped' });
  };
  const timer = (ms: number | undefined, kind: 'silent' | 'timedOut') => (ms === undefined ? undefined : setTimeout(onEnd, ms, { kind }));
  const silence = timer(request.silenceLimitMs, 'silent');
  const total = timer(request.totalLimitMs, 'timedOut');
  request.signal?.addEventListener('abort', stop, { once: true });
  return {
    touch: () => {
      silence?.refresh();
    },
    clear: () => {
      clearTimeout(silence);
      clearTimeout(total);
      request.signal?.removeEventListener('abort', stop);
    },
  };
}

/** Reads both streams line by line until they end or `close` is called. */
function readOutput(child: ChildProcess, request: ProgramRequest, onChunk: (chunk: Buffer) => void) {
  const streams = (['stdout', 'stderr'] as const).map((name) => {
    const lines = createLineReader((line) => request.onLine?.(line, name), request.encoding);
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

function begin(child: ChildProcess, request: ProgramRequest): void {
  // A program that ends without reading its input breaks the pipe; its exit code tells more than that.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(request.input);
  if (child.pid !== undefined) request.onStarted?.(child.pid);
}

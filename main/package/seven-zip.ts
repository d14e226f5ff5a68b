import { EventEmitter } from 'node:events';
import path from 'node:path';
import type sevenZipModule from 'node-7z';
import type { SevenZipOptions, ZipStream } from 'node-7z';
import { childEnvironment } from '../system/child-environment.ts';
import type { ProgramResult } from '../system/run-program.ts';
import type { PackageTools } from './tools.ts';

/** What 7-Zip is asked to do. */
export interface SevenZipRequest {
  readonly command: 'list' | 'extractFull' | 'hash';
  /** Absolute paths, or for `hash` paths below `cwd`. They come after `--`, so no name can act as a switch. */
  readonly targets: readonly string[];
  /** Working folder; the root of the system unless told. */
  readonly cwd?: string;
  readonly options: SevenZipOptions;
  readonly signal?: AbortSignal | undefined;
  /** Each line of the standard output. */
  readonly onLine?: (line: string) => void;
  readonly onProgress?: (progress: SevenZipProgress) => void;
}

/** How far 7-Zip says it is. */
export interface SevenZipProgress {
  /** 0 to 100. */
  readonly percent: number;
  readonly filesDone: number;
}

/** How 7-Zip ended, and every line it printed that speaks of warnings or errors. */
export interface SevenZipResult {
  readonly end: ProgramResult;
  readonly warned: boolean;
}

type SevenZip = typeof sevenZipModule;

/** What node-7z keeps of a deferred command; its types do not tell. */
interface DeferredStream extends ZipStream {
  readonly _args: readonly string[];
  readonly _childProcess?: unknown;
}

/**
 * Runs a command through node-7z: it builds the arguments and reads progress. The child is ours (`$defer`), because
 * node-7z 3.0.0 alone detaches it, gives it our environment and never looks at exit codes. It is given whole lines,
 * decoded and bounded by our own reader: its reader garbles characters cut between chunks and keeps a line without
 * end in memory. Listings and hashes are read from `onLine`: node-7z rewrites the names in them (`\` to `/`, end cut).
 * It is loaded when it is first needed: the first page waits for whatever main loads.
 */
export async function runSevenZip(tools: PackageTools, program: string, request: SevenZipRequest): Promise<SevenZipResult> {
  const { default: sevenZip } = await import('node-7z');
  const child = new FedChild();
  const stream = deferred(sevenZip, program, request, child);
  stream.on('progress', ({ percent, fileCount }) => {
    request.onProgress?.({ percent, filesDone: Number.isNaN(fileCount) ? 0 : fileCount });
  });
  stream.on('error', () => undefined);
  stream.resume();
  sevenZip.listen(stream);
  let warned = false;
  const end = await tools.run({
    file: program,
    args: stream._args,
    cwd: request.cwd ?? path.parse(program).root,
    environment: childEnvironment(),
    silenceLimitMs: tools.silenceLimitMs,
    signal: request.signal,
    onLine: (line, from) => {
      // Names in 7-Zip's output follow `- ` or a property's name, so no entry can forge this line.
      warned ||= /^(?:WARNINGS?|ERRORS?):/u.test(line);
      if (from === 'stdout') request.onLine?.(line);
      if (from === 'stderr' || request.onProgress !== undefined) child.feed(from, line);
    },
  });
  child.emit('close');
  return { end, warned };
}

function deferred(sevenZip: SevenZip, program: string, request: SevenZipRequest, child: FedChild): DeferredStream {
  const options = {
    $bin: program,
    $defer: true,
    $childProcess: child as never,
    // Never answer questions with yes: with no standard input 7-Zip ends instead.
    yes: false,
    logLevel: '1',
    charset: 'UTF-8',
    noWildcards: true,
    outputStreams: ['o1', 'e2', ...(request.onProgress === undefined ? ['p0'] : ['p1'])],
    ...request.options,
    $raw: ['--', ...request.targets],
  } satisfies SevenZipOptions;
  const { outputDir, ...others } = options as SevenZipOptions;
  const none = '';
  switch (request.command) {
    case 'list':
      return sevenZip.list(none, others) as DeferredStream;
    case 'hash':
      return sevenZip.hash(none, others) as DeferredStream;
    case 'extractFull':
      return sevenZip.extractFull(none, outputDir ?? none, others) as DeferredStream;
  }
}

/** Stands where node-7z expects the child process, and is fed the lines that our own door to programs reads. */
class FedChild extends EventEmitter {
  readonly stdout = new EventEmitter();
  readonly stderr = new EventEmitter();

  feed(from: 'stdout' | 'stderr', line: string): void {
    this[from].emit('data', Buffer.from(`${line}\n`));
  }
}

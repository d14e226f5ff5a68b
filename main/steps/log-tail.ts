import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { decodeLine, encodingOf, HEAD_BYTES, splitLines, type LogEncoding } from './log-encoding.ts';
import { isPattern, newestLog } from './newest-log.ts';

const INTERVAL_MS = 250;
/** More than this between two looks is skipped: nobody can read it live, and the file itself stays whole. */
const MAX_CHUNK = 262_144;

/** Follows a text file that another program writes; `stop` reads what is left once more. */
export interface LogTail {
  readonly stop: () => Promise<void>;
}

/**
 * Starts to follow a log from its present end. It may not exist yet, be locked for a while, be emptied or replaced by its
 * program, and be in any encoding that Windows programs use. With `*` in its path the newest such file is followed.
 */
export function followLog(log: string, onLine: (line: string) => void): LogTail {
  const first = isPattern(log) ? newestLog(log) : log;
  const state = first === null ? fresh('') : atEndOf(first);
  let last: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => (last = last.then(() => lookAt(log, state, onLine)).catch(() => undefined));
  const timer = setInterval(() => void look(), INTERVAL_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await look();
      if (state.rest.length > 0) onLine(decodeLine(state.rest, state.encoding ?? 'bytes'));
    },
  };
}

interface Position {
  file: string;
  /** The file's identity: another one under the same name is read from its beginning. */
  identity: bigint | null;
  position: number;
  rest: Buffer;
  encoding: LogEncoding | null;
}

function fresh(file: string): Position {
  return { file, identity: null, position: 0, rest: Buffer.alloc(0), encoding: null };
}

function atEndOf(file: string): Position {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
  if (stat === undefined) return fresh(file);
  return { ...fresh(file), identity: stat.ino, position: Number(stat.size), encoding: stat.size === 0n ? null : encodingNow(file) };
}

function encodingNow(file: string): LogEncoding | null {
  try {
    const handle = openSync(file, 'r');
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      return encodingOf(head.subarray(0, readSync(handle, head)));
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

async function lookAt(log: string, state: Position, onLine: (line: string) => void): Promise<void> {
  const file = isPattern(log) ? newestLog(log) : log;
  if (file === null) return;
  if (file !== state.file) Object.assign(state, fresh(file));
  // Locked or gone: the next look may find it.
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return;
  try {
    await readNew(handle, state, onLine);
  } finally {
    await handle.close();
  }
}

async function readNew(handle: FileHandle, state: Position, onLine: (line: string) => void): Promise<void> {
  const { size: bigSize, ino } = await handle.stat({ bigint: true });
  const size = Number(bigSize);
  if (size < state.position || (state.identity !== null && ino !== state.identity)) Object.assign(state, fresh(state.file));
  state.identity = ino;
  // What is skipped is even, so that a letter of two bytes is not cut.
  const skipped = Math.max(0, Math.floor((size - state.position - MAX_CHUNK) / 2) * 2);
  const start = state.position + skipped;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
  if (bytesRead === 0) return;
  state.position = start + bytesRead;
  const bytes = Buffer.concat([skipped > 0 ? Buffer.alloc(0) : state.rest, buffer.subarray(0, bytesRead)]);
  state.encoding ??= encodingOf(bytes.subarray(0, HEAD_BYTES));
  const { lines, rest } = splitLines(bytes, state.encoding);
  state.rest = rest;
  for (const line of lines) if (line.trim() !== '') onLine(line);
}

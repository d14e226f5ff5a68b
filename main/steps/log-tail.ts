import { closeSync, openSync, readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { decodeLine, encodingOf, HEAD_BYTES, splitLines, type LogEncoding } from './log-encoding.ts';
import { logsNamed, type LogFile } from './logs-named.ts';

const INTERVAL_MS = 250;
/** More than this between two looks is skipped: nobody can read it live, and the file itself stays whole. */
const MAX_CHUNK = 262_144;

/** Follows a text file that another program writes; `stop` reads what is left once more. */
export interface LogTail {
  readonly stop: () => Promise<void>;
}

/**
 * Starts to follow a log from its present end. It may not exist yet, be locked for a while, be emptied or replaced by its
 * program, and be in any encoding that Windows programs use. With `*` in its path every such file is followed, each from its
 * own present end: what an earlier attempt wrote is never taken for this one's.
 */
export function followLog(log: string, onLine: (line: string) => void): LogTail {
  const known: Known = new Map(logsNamed(log).map((each) => [identityOf(each), atEndOf(each)]));
  let last: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => (last = last.then(() => lookAt(log, known, onLine)).catch(() => undefined));
  const timer = setInterval(() => void look(), INTERVAL_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await look();
      for (const { rest, encoding } of known.values()) if (rest.length > 0) onLine(decodeLine(rest, encoding ?? 'bytes'));
    },
  };
}

/** How far a file was read. */
interface Position {
  position: number;
  rest: Buffer;
  encoding: LogEncoding | null;
}

/** By identity, not by name: a log that is put aside under another name stays the same, and another one under its name is new. */
type Known = Map<string, Position>;

function identityOf({ stat }: LogFile): string {
  return `${String(stat.dev)}:${String(stat.ino)}`;
}

function fresh(): Position {
  return { position: 0, rest: Buffer.alloc(0), encoding: null };
}

function atEndOf({ file, stat }: LogFile): Position {
  return { ...fresh(), position: Number(stat.size), encoding: stat.size === 0n ? null : encodingNow(file) };
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

async function lookAt(log: string, known: Known, onLine: (line: string) => void): Promise<void> {
  for (const one of logsNamed(log)) {
    const identity = identityOf(one);
    const state = known.get(identity) ?? fresh();
    known.set(identity, state);
    if (Number(one.stat.size) !== state.position) await readFrom(one.file, state, onLine);
  }
}

async function readFrom(file: string, state: Position, onLine: (line: string) => void): Promise<void> {
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
  const { size } = await handle.stat();
  if (size < state.position) Object.assign(state, fresh());
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

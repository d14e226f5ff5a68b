import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';

const INTERVAL_MS = 250;
/** More than this between two looks is skipped: nobody can read it live, and the file itself stays whole. */
const MAX_CHUNK = 262_144;

/** Follows a text file that another program writes; `stop` reads what is left once more. */
export interface LogTail {
  readonly stop: () => Promise<void>;
}

/** Starts to follow a log from its present end. It may not exist yet, and may be started anew by its program. */
export function followLog(file: string, onLine: (line: string) => void): LogTail {
  const state: Position = { position: statSync(file, { throwIfNoEntry: false })?.size ?? 0, rest: '', decoder: new StringDecoder('utf8') };
  let last: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => (last = last.then(() => readNew(file, state, onLine)).catch(() => undefined));
  const timer = setInterval(() => void look(), INTERVAL_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await look();
      if (state.rest !== '') onLine(state.rest);
    },
  };
}

interface Position {
  position: number;
  rest: string;
  decoder: StringDecoder;
}

async function readNew(file: string, state: Position, onLine: (line: string) => void): Promise<void> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return;
  try {
    const { size } = await handle.stat();
    if (size < state.position) Object.assign(state, { position: 0, rest: '', decoder: new StringDecoder('utf8') });
    const start = Math.max(state.position, size - MAX_CHUNK);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    state.position = start + bytesRead;
    const lines = (state.rest + state.decoder.write(buffer.subarray(0, bytesRead))).split(/\r?\n/u);
    state.rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') onLine(line);
  } finally {
    await handle.close();
  }
}

import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { emptyInnoLog, readInnoLine, type InnoLog } from '../../app/package/inno-log.ts';
import { createLineReader } from '../system/line-reader.ts';

/** What can be seen of the self-extractor at work: its log, and the bytes that are on disk. */
export interface VendorSight {
  readonly log: InnoLog;
  readonly bytesDone: number;
}

/** A watch over a running self-extractor; `stop` looks once more and gives what it saw. */
export interface VendorWatch {
  readonly stop: () => Promise<VendorSight>;
}

/** Often enough for a progress bar. */
const intervalMs = 200;
/** More than this between two looks is read in the next. */
const longestRead = 1024 ** 2;

/** Follows the log and the file in work. `onSight` is told what changed; nothing is told while nothing grows. */
export function watchVendor(logFile: string, onSight: (sight: VendorSight) => void): VendorWatch {
  let sight: VendorSight = { log: emptyInnoLog, bytesDone: 0 };
  let [position, settled] = [0, 0];
  const finished: string[] = [];
  const lines = createLineReader((line) => {
    const log = readInnoLine(sight.log, line);
    if (log.filesDone > sight.log.filesDone && log.current !== null) finished.push(log.current);
    sight = { ...sight, log };
  });
  const look = async (): Promise<void> => {
    const chunk = await readFrom(logFile, position);
    position += chunk.length;
    lines.push(chunk);
    for (const file of finished.splice(0)) settled += await sizeOf(file);
    const { current } = sight.log;
    const bytesDone = Math.max(settled, settled + (current === null ? 0 : await bytesInWork(path.dirname(current))));
    const grew = chunk.length > 0 || bytesDone !== sight.bytesDone;
    sight = { ...sight, bytesDone };
    if (grew) onSight(sight);
  };
  let last = Promise.resolve();
  const lookAgain = (): Promise<void> => (last = last.then(look).catch(() => undefined));
  const timer = setInterval(() => void lookAgain(), intervalMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await lookAgain();
      lines.end();
      return sight;
    },
  };
}

async function readFrom(file: string, position: number): Promise<Buffer> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestRead), 0, longestRead, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Inno Setup writes each file under a name of its own beside its place, then renames it. */
async function bytesInWork(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const drafts = names.filter((name) => /^is-[0-9A-Z]{5}\.tmp$/u.test(name));
  const sizes = await Promise.all(drafts.map((name) => sizeOf(path.join(folder, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

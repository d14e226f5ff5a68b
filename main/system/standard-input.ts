import { createReadStream } from 'node:fs';
import { isatty } from 'node:tty';
import { systemCode } from './system-code.ts';

/** Standard input, read once. */
export interface StandardInput extends AsyncIterable<Buffer> {
  /** A person's terminal: what is typed there is seen. */
  readonly isTTY: boolean;
}

/**
 * This process's standard input by its number. `process.stdin` will not do: on Windows Electron puts a stream in its place
 * that ends at once ("Always returns EOF for stdin stream", lib/browser/init.ts).
 */
export function standardInput(): StandardInput {
  return { isTTY: isatty(STDIN), [Symbol.asyncIterator]: readAll };
}

const STDIN = 0;

/** A program of Windows may have no standard input at all; then nothing was given. */
async function* readAll(): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream('', { fd: STDIN, autoClose: false }) as AsyncIterable<Buffer>;
  } catch (error) {
    if (!absent.includes(systemCode(error))) throw error;
  }
}

/** What reading ends with where there is no standard input, or its writer is gone. */
const absent: readonly string[] = ['EBADF', 'EOF', 'EINVAL', 'EPIPE'];

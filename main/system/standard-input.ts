import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { isatty, ReadStream } from 'node:tty';

/** This process's standard input: a terminal (`isTTY`), or what was given. */
export type StandardInput = NodeJS.ReadStream | (Readable & { readonly isTTY?: false });

/**
 * Standard input by its number where `process.stdin` will not do: on Windows Electron puts a stream in its place that ends at
 * once ("Always returns EOF for stdin stream", lib/browser/init.ts).
 */
export function standardInput(): StandardInput {
  if (process.platform !== 'win32') return process.stdin;
  if (isatty(STDIN)) return new ReadStream(STDIN);
  // A program without a console may have no standard input at all: then nothing was given.
  return createReadStream('', { fd: STDIN, autoClose: false }).on('error', () => undefined);
}

const STDIN = 0;

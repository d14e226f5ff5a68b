import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './lane.ts';
import type { Ended } from './start-to-file.ts';

/** How every program of the last run of the lane ended that did not end with 0, a line each: what a rare failure says is kept. */
const endsFile = path.join(root, '.cache', 'results', 'windows-ends.jsonl');

/** The most that is kept of what one program printed, from its end; characters. */
const KEPT = 4000;

/** Begins anew. */
export function setup(): void {
  mkdirSync(path.dirname(endsFile), { recursive: true });
  rmSync(endsFile, { force: true });
}

/** Keeps how a program ended. */
export function keepEnd(what: readonly string[], { exitCode, output, errors }: Ended): void {
  if (exitCode === 0) return;
  const line = { time: new Date().toISOString(), what, exitCode, output: output.slice(-KEPT), errors: errors.slice(-KEPT) };
  appendFileSync(endsFile, `${JSON.stringify(line)}\n`);
}

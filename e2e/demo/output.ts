import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Everything the demo makes in its folder; what else is there is left alone. */
const own = ['state', 'profile', 'walk', 'logs', 'world.json', 'journal.jsonl', 'report.json'];

/** Takes away what an earlier demo left, and makes the folder. */
export function clearOutput(folder: string): void {
  for (const name of own) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, 'walk'), { recursive: true });
}

/** Puts journal, logs and report of the session where they are easy to find, and returns what is there. */
export function collectOutput(folder: string): readonly string[] {
  const session = join(folder, 'state', 'current');
  for (const name of ['journal.jsonl', 'report.json']) copy(join(session, name), join(folder, name));
  for (const from of [join(session, 'logs'), join(folder, 'state', 'logs')]) {
    for (const file of filesIn(from)) copy(join(from, file), join(folder, 'logs', file));
  }
  // Electron's own files are of no interest.
  rmSync(join(folder, 'profile'), { recursive: true, force: true });
  return ['journal.jsonl', 'report.json', 'logs', 'walk'].filter((name) => existsSync(join(folder, name)));
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

function copy(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(join(to, '..'), { recursive: true });
  copyFileSync(from, to);
}

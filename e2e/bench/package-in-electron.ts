import { app } from 'electron';
import path from 'node:path';
import { createDigestMemory } from '../../main/package/digest-memory.ts';
import { extractPackage } from '../../main/package/extract.ts';
import { packageTools } from '../../main/package/tools.ts';
import { verifyPackage } from '../../main/package/verify.ts';
import type { Outcome } from '../../app/outcome.ts';

/** What one measured piece of work tells on standard output, one JSON document a line. */
interface Measured {
  readonly name: string;
  readonly seconds: number;
}

const [root = '', job = '', folder = '', destination = ''] = process.argv.slice(-4);
const tools = packageTools({ root: path.join(root, 'node_modules') });
let peak = 0;

const say = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

async function measured(name: string, work: () => Promise<Outcome<unknown>>): Promise<void> {
  const begin = performance.now();
  const outcome = await work();
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  say({ name, seconds: (performance.now() - begin) / 1000 } satisfies Measured);
}

const memory = createDigestMemory();
const verify = () => verifyPackage({ folder, tools, memory });
/** When a resumed extraction first tells that files are there: it goes on. */
let goingOn: number | null = null;
let begun = 0;
const extract = () => {
  begun = performance.now();
  return extractPackage({
    folder,
    destination,
    tools,
    requiredFreeBytes: 0,
    onProgress: ({ phase, filesDone, bytesDone, bytesTotal }) => {
      if (phase !== 'extracting') return;
      if (goingOn === null) say({ name: 'going on', seconds: (performance.now() - begun) / 1000, filesDone });
      goingOn ??= bytesDone;
      say({ share: bytesDone / bytesTotal });
    },
  });
};

/** The jobs by name, each in a process of its own. */
const jobs: Readonly<Record<string, () => Promise<void>>> = {
  // The first one in a process also loads what it needs; the second is what a drive full of parts takes.
  verify: () => measured('first', verify).then(() => measured('verify', () => verifyPackage({ folder, tools }))),
  reverify: () => measured('first', verify).then(() => measured('reverify', verify)),
  extract: () => measured('extract', extract),
  both: () =>
    measured('both', async () => {
      const verified = await verify();
      return verified.kind === 'failed' ? verified : extract();
    }),
};

/** Chromium goes on starting for a while after it says that it is ready; a user presses a button later than that. */
const settleMs = 1500;

async function main(): Promise<void> {
  await app.whenReady();
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
  await jobs[job]?.();
  clearInterval(watch);
  say({ name: 'peak', bytes: Math.max(peak, process.memoryUsage.rss()) });
  app.exit(0);
}

void main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  app.exit(1);
});

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Failure } from '../../app/failure.ts';
import { failed, type Outcome } from '../../app/outcome.ts';
import { judgeAuthenticode } from '../../app/package/authenticode.ts';
import { loadedBeside } from '../../app/package/loaded-beside.ts';
import { distrustOf } from '../../app/package/may-extract.ts';
import type { FoundSet } from '../../app/package/part-names.ts';
import { askAuthenticode } from './ask-authenticode.ts';
import type { ExtractRequest } from './extract-request.ts';
import { unchanged } from './identity.ts';

/** A failure names this many files. */
const namesToTell = 20;

/**
 * Holds the vendor's program and its slices while `work` runs it, which happens only where it may be run now. What was
 * judged when the parts were verified may be another file since then, so it is judged again, held.
 */
export async function whileTrusted<T>(request: ExtractRequest, set: FoundSet, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const folder = path.resolve(request.folder);
  const there = set.parts.filter(({ entry }) => entry !== null);
  const held = await request.tools.hold(there.map(({ name }) => path.join(folder, name)));
  if (held.kind === 'failed') return held;
  try {
    const distrust = await distrustNow(request, folder, set.first);
    return distrust === null ? await work() : failed(distrust);
  } finally {
    held.value.release();
  }
}

/** What lies beside it is looked at last: a folder is not held. */
async function distrustNow({ tools, verified, isIntact = false }: ExtractRequest, folder: string, first: string): Promise<Failure | null> {
  const same = await unchanged(folder, verified ?? new Map());
  if (same.kind === 'failed') return same.failure;
  const answer = isIntact ? null : judgeAuthenticode(await askAuthenticode(tools.run, path.join(folder, first)));
  const distrust = answer === null ? null : distrustOf(answer, folder, first);
  if (distrust !== null) return distrust;
  const files = loadedBeside(await readdir(folder)).slice(0, namesToTell);
  return files.length === 0 ? null : { code: 'package.loadedBeside', folder, files: [...files] };
}

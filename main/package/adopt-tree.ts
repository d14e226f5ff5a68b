import type { TreeEntry } from '../../app/package/compare-tree.ts';
import type { ExtractResult } from '../../app/package/part-report.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from '../system/system-code.ts';
import { createProgramHasher } from './hash-programs.ts';
import { createProgressMeter, type OnProgress } from './progress-meter.ts';
import type { PackageTools } from './tools.ts';
import { entryPath, walkTree } from './walk-tree.ts';

/** An extracted package that was there already. */
export interface AdoptRequest {
  readonly folder: string;
  readonly tools: PackageTools;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Takes over an already extracted package that only administrators could change: counts it, and hashes its programs as they are now. */
export async function adoptTree({ folder, tools, signal, onProgress }: AdoptRequest): Promise<Outcome<ExtractResult>> {
  const entries = await listed(folder);
  if (entries.kind === 'failed') return entries;
  const open = changeableIn(folder, entries.value, tools);
  if (open !== null) return failed({ code: 'package.treeNotProtected', ...open });
  const meter = createProgressMeter(onProgress, tools.now);
  const files = entries.value.filter((entry) => entry.kind === 'file').map((entry) => ({ ...entry, encrypted: false }));
  const programs = await createProgramHasher({ root: folder, entries: files, tools, signal }).end(meter);
  if (programs.kind === 'failed') return programs;
  const bytes = files.reduce((sum, entry) => sum + entry.size, 0);
  return ok({ schemaVersion: 1, destination: folder, files: files.length, bytes, programs: [...programs.value], adopted: true });
}

/** The first folder into which others could have put something that a program beside it would load. */
function changeableIn(root: string, entries: readonly TreeEntry[], { places }: PackageTools) {
  for (const folder of [root, ...entries.filter(({ kind }) => kind === 'folder').map(({ name }) => entryPath(root, name))]) {
    const reason = places.changeableByOthers(folder);
    if (reason !== null) return { folder, reason };
  }
  return null;
}

async function listed(folder: string): Promise<Outcome<Awaited<ReturnType<typeof walkTree>>>> {
  try {
    return ok(await walkTree(folder));
  } catch (error) {
    return failed({ code: 'file.unreadable', path: folder, reason: systemCode(error) });
  }
}

import type { ExtractResult } from '../../app/package/part-report.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from '../system/system-code.ts';
import { createProgramHasher } from './hash-programs.ts';
import { createProgressMeter, type OnProgress } from './progress-meter.ts';
import type { PackageTools } from './tools.ts';
import { walkTree } from './walk-tree.ts';

/** An extracted package that was there already. */
export interface AdoptRequest {
  readonly folder: string;
  readonly tools: PackageTools;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Takes over an already extracted package: counts it, and hashes its programs as they are now. */
export async function adoptTree({ folder, tools, signal, onProgress }: AdoptRequest): Promise<Outcome<ExtractResult>> {
  const entries = await listed(folder);
  if (entries.kind === 'failed') return entries;
  const meter = createProgressMeter(onProgress, tools.now);
  const files = entries.value.filter((entry) => entry.kind === 'file').map((entry) => ({ ...entry, encrypted: false }));
  const programs = await createProgramHasher({ root: folder, entries: files, tools, signal }).end(meter);
  if (programs.kind === 'failed') return programs;
  const bytes = files.reduce((sum, entry) => sum + entry.size, 0);
  return ok({ schemaVersion: 1, destination: folder, files: files.length, bytes, programs: [...programs.value] });
}

async function listed(folder: string): Promise<Outcome<Awaited<ReturnType<typeof walkTree>>>> {
  try {
    return ok(await walkTree(folder));
  } catch (error) {
    return failed({ code: 'file.unreadable', path: folder, reason: systemCode(error) });
  }
}

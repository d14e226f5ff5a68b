import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { FoundSet } from '../../app/package/part-names.ts';
import type { ExtractResult } from '../../app/package/part-report.ts';
import { mabsV3 } from '../../app/products/mabs-v3.ts';
import { systemCode } from '../system/system-code.ts';
import { archiveIdentity } from './archive-identity.ts';
import { checkSpace, orFullDrive } from './extract-space.ts';
import type { ExtractRequest } from './extract-request.ts';
import { createProgramHasher } from './hash-programs.ts';
import { openPartial, type PartialFolder } from './partial-folder.ts';
import type { ProgressMeter } from './progress-meter.ts';
import { whileTrusted } from './trust-vendor.ts';
import { vendorExtractor } from './vendor-extractor.ts';

/**
 * Extracts with the vendor's own program, on Windows. What it holds is known only when it has written it, so its log is
 * judged and compared afterwards, still beside the destination. It cannot go on where it was: it begins again.
 */
export async function extractByVendor(request: ExtractRequest, set: FoundSet, meter: ProgressMeter): Promise<Outcome<ExtractResult>> {
  const { destination, tools } = request;
  const requiredFreeBytes = Math.max(request.requiredFreeBytes, mabsV3.space.extraction);
  const packed = set.parts.reduce((sum, part) => sum + (part.entry?.size ?? 0), 0);
  const need = { destination, tools, requiredFreeBytes, listedBytes: packed, keptBytes: 0 };
  const space = await checkSpace(need);
  if (space.kind === 'failed') return space;
  const partial = await openPartial(destination, archiveIdentity(set, []), tools.places);
  if (partial.kind === 'failed') return partial;
  const result = await whileTrusted(request, set, () => fill(request, set, partial.value, meter));
  if (result.kind === 'failed') return failed(await orFullDrive(need, result.failure, partial.value.drop));
  await partial.value.drop();
  return result;
}

async function fill(request: ExtractRequest, set: FoundSet, partial: PartialFolder, meter: ProgressMeter): Promise<Outcome<ExtractResult>> {
  const { tools, signal } = request;
  const into = path.join(partial.path, 'files');
  const work = path.join(partial.path, 'work');
  const made = await emptied(partial.path);
  if (made.kind === 'failed') return made;
  for (const needed of [into, work]) {
    const folder = tools.places.makeFolder(needed);
    if (folder.kind === 'failed') return folder;
  }
  const program = path.join(path.resolve(request.folder), set.first);
  const extractor = vendorExtractor({ program, work, run: tools.run, silenceLimitMs: tools.silenceLimitMs, signal });
  const unknown = { bytesTotal: 0, filesTotal: 0 };
  meter.report({ phase: 'extracting', bytesDone: 0, filesDone: 0, file: null, ...unknown });
  const extracted = await extractor.extract(into, ({ bytesDone, filesDone, file }) => {
    meter.report({ phase: 'extracting', bytesDone, filesDone, file: file === null ? null : path.basename(file), ...unknown });
  });
  if (extracted.kind === 'failed') return extracted;
  const { entries, root } = extracted.value;
  const programs = await createProgramHasher({ root, entries, tools, signal }).end(meter);
  if (programs.kind === 'failed') return programs;
  if (signal?.aborted === true) return failed({ code: 'stopped' });
  const moved = await partial.moveIntoPlace(into);
  if (moved.kind === 'failed') return moved;
  const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
  const destination = path.resolve(request.destination);
  return ok({ schemaVersion: 1, destination, files: entries.length, bytes, programs: [...programs.value] });
}

/** An interrupted one is of no use here: the program wants an empty folder. */
async function emptied(folder: string): Promise<Outcome<null>> {
  try {
    for (const name of await readdir(folder))
      await rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    return ok(null);
  } catch (error) {
    return failed({ code: 'file.unwritable', path: folder, reason: systemCode(error) });
  }
}

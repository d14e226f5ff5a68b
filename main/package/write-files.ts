import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { orSpace, type SpaceNeed } from './extract-space.ts';
import type { Extractor, ExtractorProgress } from './extractor.ts';
import type { ProgramHasher } from './hash-programs.ts';
import type { Kept } from './keep-intact.ts';
import type { ProgressMeter } from './progress-meter.ts';
import { walkTree } from './walk-tree.ts';

/** What is to be written, and who is told how far it is. */
export interface WriteRequest {
  readonly extractor: Extractor;
  readonly into: string;
  readonly need: SpaceNeed;
  readonly accepted: { readonly files: number; readonly bytes: number };
  readonly kept: Kept;
  readonly meter: ProgressMeter;
  readonly hasher: ProgramHasher;
}

/** Lets the extractor write. Files that it has finished are hashed while it goes on with the next. Gives the totals for progress. */
export async function writeFiles(request: WriteRequest): Promise<Outcome<{ readonly bytesTotal: number; readonly filesTotal: number }>> {
  const { extractor, into, accepted, kept, meter } = request;
  const totals = { bytesTotal: accepted.bytes, filesTotal: accepted.files };
  meter.report({ phase: 'extracting', bytesDone: kept.bytes, filesDone: kept.files.size, file: null, ...totals });
  for (const name of kept.files) request.hasher.finished(name);
  const extracted = await extractor.extract(into, follow(request, totals));
  if (extracted.kind === 'failed') return failed(await orSpace(request.need, extracted.failure, await bytesIn(into)));
  meter.report({ phase: 'extracting', bytesDone: accepted.bytes, filesDone: accepted.files, file: null, ...totals });
  return ok(totals);
}

function follow({ accepted, kept, meter, hasher }: WriteRequest, totals: { readonly bytesTotal: number; readonly filesTotal: number }) {
  let before: string | null = null;
  return ({ percent, filesDone, file }: ExtractorProgress): void => {
    // An extractor writes one file after the other: when it names the next one, the one before is complete.
    if (before !== null && before !== file) hasher.finished(before);
    before = file;
    const bytesDone = Math.max(kept.bytes, (accepted.bytes * percent) / 100);
    meter.report({
      phase: 'extracting',
      bytesDone,
      filesDone: Math.min(accepted.files, Math.max(kept.files.size, filesDone)),
      file,
      ...totals,
    });
  };
}

/** Whole files and the begun one: what a bad end has left on the drive. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await walkTree(folder).catch(() => []);
  return entries.reduce((sum, { size }) => sum + size, 0);
}

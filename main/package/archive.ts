import path from 'node:path';
import type { Failure } from '../../app/failure.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { ListedEntry } from '../../app/package/judge-listing.ts';
import { createListingReader } from './archive-listing.ts';
import type { Extractor, ExtractorProgress } from './extractor.ts';
import { failureOf } from './program-failure.ts';
import { runSevenZip, type SevenZipResult } from './seven-zip.ts';
import type { PackageTools } from './tools.ts';

/** An archive for 7-Zip: absolute path of it or of its first volume. */
export interface ArchiveRequest {
  readonly archive: string;
  readonly kind: 'sevenZip' | 'zip';
  readonly tools: PackageTools;
  readonly signal?: AbortSignal | undefined;
}

/** Unpacks a 7z or zip, split or not, with 7-Zip held to this one format (its other readers had holes, security 2.7). */
export function archiveExtractor(request: ArchiveRequest): Extractor {
  return {
    archive: path.basename(request.archive),
    list: () => list(request),
    rootIn: (into) => into,
    extract: (into, onProgress) => extract(request, into, onProgress),
  };
}

async function list(request: ArchiveRequest): Promise<Outcome<readonly ListedEntry[]>> {
  const program = await request.tools.sevenZip();
  if (program.kind === 'failed') return program;
  const listing = createListingReader();
  const result = await runSevenZip(request.tools, program.value, {
    command: 'list',
    targets: [request.archive],
    options: { techInfo: true, archiveType: typeOf(request) },
    signal: request.signal,
    onLine: listing.line,
  });
  const failure = listFailure(request, program.value, result);
  return failure === null ? ok(listing.entries()) : failed(failure);
}

async function extract(request: ArchiveRequest, into: string, onProgress: (progress: ExtractorProgress) => void): Promise<Outcome<null>> {
  const program = await request.tools.sevenZip();
  if (program.kind === 'failed') return program;
  let file: string | null = null;
  let last = { percent: 0, filesDone: 0 };
  const result = await runSevenZip(request.tools, program.value, {
    command: 'extractFull',
    targets: [request.archive],
    options: { archiveType: typeOf(request), outputDir: into, overwrite: 's' },
    signal: request.signal,
    // 7-Zip names a file when it begins, on a line of its own, and shows only shares and counts after that.
    onLine: (line) => {
      if (!line.startsWith('- ')) return;
      file = line.slice(2);
      onProgress({ ...last, file });
    },
    onProgress: ({ percent, filesDone }) => {
      last = { percent, filesDone };
      onProgress({ ...last, file });
    },
  });
  const failure = failureOf(path.basename(program.value), result.end) ?? (result.warned ? warnings(program.value) : null);
  return failure === null ? ok(null) : failed(failure);
}

/** 7-Zip's exit codes say little: 2 is anything, 255 a question it could not ask, 0 may come with warnings. */
function listFailure(request: ArchiveRequest, program: string, { end, warned }: SevenZipResult): Failure | null {
  const unreadable = (problem: 'encrypted' | 'damaged' | 'trailingData' | 'volumeMissing'): Failure => ({
    code: 'package.archiveUnreadable',
    archive: path.basename(request.archive),
    problem,
  });
  if (end.kind === 'exited' && end.exitCode === 0 && !warned) return null;
  if (end.kind === 'exited' && /Enter password|encrypted archive/u.test(end.output)) return unreadable('encrypted');
  if (end.kind === 'exited' && end.output.includes('data after the end')) return unreadable('trailingData');
  if (end.kind === 'exited' && end.output.includes('Unexpected end of archive')) {
    return unreadable(isSplit(request) ? 'volumeMissing' : 'damaged');
  }
  if (end.kind === 'exited' && end.exitCode === 2) return unreadable('damaged');
  return failureOf(path.basename(program), end) ?? warnings(program);
}

function warnings(program: string): Failure {
  return { code: 'package.extractorEnded', program: path.basename(program), ending: 'warnings', exitCode: 0, reason: null };
}

function typeOf(request: ArchiveRequest): string {
  const type = request.kind === 'sevenZip' ? '7z' : 'zip';
  return isSplit(request) ? `${type}.split` : type;
}

function isSplit(request: ArchiveRequest): boolean {
  return /\.\d{3,}$/u.test(request.archive);
}

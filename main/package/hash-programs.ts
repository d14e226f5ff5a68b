import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { ListedEntry } from '../../app/package/judge-listing.ts';
import type { ExtractResult } from '../../app/package/part-report.ts';
import { hashFiles } from './hash-files.ts';
import type { ProgressMeter } from './progress-meter.ts';
import type { PackageTools } from './tools.ts';

/** What is run, handed to an interpreter, or loaded by a program beside it: hashed when extracted, and again right before it runs. */
const program = /\.(?:exe|dll|com|msi|msp|msu|bat|cmd|ps1|vbs|js|cjs|mjs|sh)$/iu;

/** Extracted files, of which the programs are to be hashed. */
export interface HashProgramsRequest {
  readonly root: string;
  readonly entries: readonly ListedEntry[];
  readonly tools: PackageTools;
  readonly signal?: AbortSignal | undefined;
  readonly meter: ProgressMeter;
}

/** The SHA-256 of every program among the extracted files. */
export async function hashPrograms(request: HashProgramsRequest): Promise<Outcome<ExtractResult['programs']>> {
  const { root, tools, signal, meter } = request;
  const programs = request.entries.filter((entry) => entry.kind === 'file' && program.test(entry.name));
  const totals = { bytesTotal: programs.reduce((sum, entry) => sum + entry.size, 0), filesTotal: programs.length, file: null };
  const pathOf = (entry: ListedEntry) => path.join(root, ...entry.name.split('/'));
  meter.report({ phase: 'hashing', bytesDone: 0, filesDone: 0, ...totals });
  const hashes = await hashFiles({ paths: programs.map(pathOf), tools, signal });
  if (hashes.kind === 'failed') return hashes;
  const found: ExtractResult['programs'] = [];
  for (const entry of programs) {
    const sha256 = hashes.value.get(pathOf(entry));
    if (sha256 === undefined) return failed({ code: 'package.hashNotComputed', path: pathOf(entry) });
    found.push({ path: entry.name, sha256 });
  }
  meter.report({ phase: 'hashing', ...totals, bytesDone: totals.bytesTotal, filesDone: programs.length });
  return ok(found);
}

import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { ListedEntry } from '../../app/package/judge-listing.ts';
import type { ExtractResult } from '../../app/package/part-report.ts';
import { hashFiles } from './hash-files.ts';
import { identity } from './identity.ts';
import type { ProgressMeter } from './progress-meter.ts';
import type { PackageTools } from './tools.ts';
import { entryPath } from './walk-tree.ts';

/** What is run, handed to an interpreter, or loaded by a program beside it: hashed when extracted, and again right before it runs. */
const program = /\.(?:exe|dll|com|msi|msp|msu|bat|cmd|ps1|vbs|js|cjs|mjs|sh)$/iu;

/** Extracted files, of which the programs are to be hashed. */
export interface HashProgramsRequest {
  readonly root: string;
  readonly entries: readonly ListedEntry[];
  readonly tools: PackageTools;
  readonly signal?: AbortSignal | undefined;
}

/** Hashes programs while others are still being extracted, so that the end need not wait for all of them. */
export interface ProgramHasher {
  /** A file was written to its end, by its listed name. */
  readonly finished: (name: string) => void;
  /** Hashes what is left; to be called when nothing is written any more. */
  readonly end: (meter: ProgressMeter) => Promise<Outcome<ExtractResult['programs']>>;
}

interface Hashed {
  readonly identity: string;
  readonly sha256: string;
}

/** Bytes that are worth a hash program of its own while others are still written; what is left at the end is hashed then. */
const worthIt = 96 * 1024 ** 2;

/** Makes a hasher. One hash program runs at a time; files that finish meanwhile wait for the next. */
export function createProgramHasher(request: HashProgramsRequest): ProgramHasher {
  const programs = new Map(request.entries.filter(isProgram).map((entry) => [entry.name, entry]));
  const done = new Map<string, Hashed>();
  const told = new Set<string>();
  let waiting: string[] = [];
  let work: Promise<void> | null = null;
  const isWorthIt = (): boolean => sizeOf(waiting.flatMap((name) => programs.get(name) ?? [])) >= worthIt;
  const goOn = async (): Promise<void> => {
    while (isWorthIt()) {
      const batch = waiting;
      waiting = [];
      // What could not be hashed now is hashed at the end, where a failure counts.
      await hashBatch(request, batch, done);
    }
  };
  return {
    finished: (name) => {
      if (!programs.has(name) || told.has(name)) return;
      told.add(name);
      waiting.push(name);
      if (work !== null || !isWorthIt()) return;
      work = goOn().finally(() => {
        work = null;
      });
    },
    end: async (meter) => {
      await work;
      const all = request.entries.filter(isProgram);
      const totals = { bytesTotal: sizeOf(all), filesTotal: all.length, file: null };
      meter.report({ phase: 'hashing', bytesDone: 0, filesDone: 0, ...totals });
      const left = await leftOf(request.root, all, done);
      const hashed = await hashBatch(request, left, done);
      if (hashed.kind === 'failed') return hashed;
      meter.report({ phase: 'hashing', ...totals, bytesDone: totals.bytesTotal, filesDone: all.length });
      return ok(all.map(({ name }) => ({ path: name, sha256: done.get(name)?.sha256 ?? '' })));
    },
  };
}

async function hashBatch(
  { root, tools, signal }: HashProgramsRequest,
  names: readonly string[],
  done: Map<string, Hashed>,
): Promise<Outcome<null>> {
  if (names.length === 0) return ok(null);
  const before = new Map(await Promise.all(names.map(async (name) => [name, await identity(entryPath(root, name))] as const)));
  const hashes = await hashFiles({ paths: names.map((name) => entryPath(root, name)), tools, signal });
  if (hashes.kind === 'failed') return hashes;
  for (const name of names) {
    const sha256 = hashes.value.get(entryPath(root, name));
    if (sha256 === undefined) return failed({ code: 'package.hashNotComputed', path: entryPath(root, name) });
    done.set(name, { sha256, identity: before.get(name) ?? '' });
  }
  return ok(null);
}

/** Programs that were not hashed yet, or were touched after they were. */
async function leftOf(root: string, all: readonly ListedEntry[], done: ReadonlyMap<string, Hashed>): Promise<readonly string[]> {
  const isLeft = async ({ name }: ListedEntry): Promise<boolean> => done.get(name)?.identity !== (await identity(entryPath(root, name)));
  const left = await Promise.all(all.map(isLeft));
  return all.filter((_, index) => left[index] === true).map(({ name }) => name);
}

function isProgram(entry: ListedEntry): boolean {
  return entry.kind === 'file' && program.test(entry.name);
}

function sizeOf(entries: readonly ListedEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

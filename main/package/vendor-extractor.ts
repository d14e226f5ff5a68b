import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Failure } from '../../app/failure.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { innoListing, type InnoLog } from '../../app/package/inno-log.ts';
import type { ListedEntry } from '../../app/package/judge-listing.ts';
import { vendorArguments, vendorEndingOf, vendorRestartCode } from '../../app/package/vendor-command.ts';
import { childEnvironment } from '../system/child-environment.ts';
import type { ProgramResult, RunProgram } from '../system/run-program.ts';
import { acceptListing, exactTree } from './accept-listing.ts';
import { failureOf } from './program-failure.ts';
import { watchVendor, type VendorSight } from './vendor-watch.ts';
import { walkTree } from './walk-tree.ts';

/** The vendor's self-extractor on Windows. */
export interface VendorRequest {
  /** Absolute path of the program; its slices lie beside it. */
  readonly program: string;
  /** A folder of ours that exists, not below the destination: for the log and for what the program unpacks for itself. */
  readonly work: string;
  readonly run: RunProgram;
  /** Ends the program when neither its log nor a file has grown for so long: it shows a box that nobody sees. */
  readonly silenceLimitMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** How far it is. Neither bytes nor files are known in advance. */
export interface VendorProgress {
  readonly bytesDone: number;
  readonly filesDone: number;
  readonly file: string | null;
}

/** What it wrote, judged and compared with the disk. */
export interface VendorExtracted {
  readonly root: string;
  /** The listing, which this program gives only afterwards. */
  readonly entries: readonly ListedEntry[];
  readonly log: string;
  readonly restartWanted: boolean;
}

/** Like an {@link Extractor}, but what it holds is known only after it has run. */
export interface VendorExtractor {
  readonly archive: string;
  /** Extracts into an empty folder; one that was not filled exactly is empty again. */
  readonly extract: (into: string, onProgress: (progress: VendorProgress) => void) => Promise<Outcome<VendorExtracted>>;
}

/** Runs the vendor's own program, an Inno Setup package, without questions (DESIGN §4.8). */
export function vendorExtractor(request: VendorRequest): VendorExtractor {
  return {
    archive: path.basename(request.program),
    extract: async (into, onProgress) => {
      const temp = path.join(request.work, 'temp');
      const outcome = await extract(request, into, temp, onProgress);
      await remove(temp);
      if (outcome.kind === 'failed') for (const name of await readdir(into).catch(() => [])) await remove(path.join(into, name));
      return outcome;
    },
  };
}

async function extract(
  request: VendorRequest,
  into: string,
  temp: string,
  onProgress: (progress: VendorProgress) => void,
): Promise<Outcome<VendorExtracted>> {
  const log = path.join(request.work, 'extract.log');
  const args = vendorArguments({ destination: into, log });
  if (args === null) return failed({ code: 'package.destinationRefused', destination: into, problem: 'unsafeName' });
  await rm(log, { force: true });
  await mkdir(temp, { recursive: true });
  const { end, sight } = await runWatched(request, args, { log, temp }, onProgress);
  const failure = failureOfEnd(request, end, sight.log);
  if (failure !== null) return failed(failure);
  const compared = await compare(request, into, sight.log);
  if (compared.kind === 'failed') return compared;
  const restartWanted = end.kind === 'exited' && end.exitCode === vendorRestartCode;
  return ok({ root: into, entries: compared.value, log, restartWanted });
}

/** Runs it with its log as sign of life. The box about a missing slice is known by its record: it ends at once. */
async function runWatched(
  request: VendorRequest,
  args: readonly string[],
  { log, temp }: { readonly log: string; readonly temp: string },
  onProgress: (progress: VendorProgress) => void,
): Promise<{ readonly end: ProgramResult; readonly sight: VendorSight }> {
  const stop = new AbortController();
  const pass = () => stop.abort();
  request.signal?.addEventListener('abort', pass, { once: true });
  if (request.signal?.aborted === true) stop.abort();
  let touch = (): void => undefined;
  const watch = watchVendor(log, (sight) => {
    touch();
    onProgress({ bytesDone: sight.bytesDone, filesDone: sight.log.filesDone, file: sight.log.current });
    if (sight.log.awaitedSlice !== null) stop.abort();
  });
  const end = await request.run({
    file: request.program,
    args,
    // Not where it lies, since Windows looks there for what it loads; its slices are looked for beside the program itself.
    cwd: request.work,
    environment: childEnvironment({ TEMP: temp, TMP: temp }),
    silenceLimitMs: request.silenceLimitMs,
    signal: stop.signal,
    onWatch: (signOfLife) => (touch = signOfLife),
  });
  request.signal?.removeEventListener('abort', pass);
  return { end, sight: await watch.stop() };
}

function failureOfEnd(request: VendorRequest, end: ProgramResult, log: InnoLog): Failure | null {
  const program = path.basename(request.program);
  // It may have come to its end while the user stopped it: nobody waits for its files any more.
  if (request.signal?.aborted === true) return { code: 'stopped' };
  if (end.kind === 'silent' || end.kind === 'stopped')
    return { code: 'package.vendorWaits', program, slice: log.awaitedSlice, lastLine: log.lastLine };
  if (end.kind !== 'exited') return failureOf(program, end);
  const isGood = end.exitCode === 0 || end.exitCode === vendorRestartCode;
  if (isGood && log.succeeded) return null;
  const ending = log.corrupted ? 'corrupted' : vendorEndingOf(end.exitCode);
  return { code: 'package.vendorEnded', program, exitCode: end.exitCode, ending, file: log.current, lastLine: log.lastLine };
}

/** What the log says was written has safe names, lies below the destination, and is exactly what is there. */
async function compare(request: VendorRequest, into: string, log: InnoLog): Promise<Outcome<readonly ListedEntry[]>> {
  const archive = path.basename(request.program);
  const tree = await walkTree(into);
  const sizes = new Map(tree.map((entry) => [entry.name, entry.size]));
  const entries = innoListing(log, into, (name) => sizes.get(name) ?? 0);
  const accepted = acceptListing(archive, entries);
  if (accepted.kind === 'failed') return accepted;
  const exact = exactTree(archive, entries, tree);
  return exact.kind === 'failed' ? exact : ok(entries);
}

/** A program that was ended may hold its files for a moment; five seconds on a busy machine. */
async function remove(target: string): Promise<void> {
  for (const delay of [0, 50, 50, 100, 100, 200, 200, 400, 400, 800, 1200, 1500]) {
    await wait(delay);
    const gone = await rm(target, { recursive: true, force: true }).then(
      () => true,
      () => false,
    );
    if (gone) return;
  }
}

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { vendorExtractor, type VendorProgress } from '../../../main/package/vendor-extractor.ts';
import { runProgram } from '../../../main/system/run-program.ts';
import { answer } from './answer.ts';

/** A run of the self-extractor, by Windows paths. */
export interface VendorQuestion {
  readonly program: string;
  readonly destination: string;
  readonly work: string;
  readonly silenceLimitMs: number;
  /** Stops as soon as this many files are done. */
  readonly stopAfterFiles?: number;
}

/** What a test is told. */
export interface VendorAnswer {
  readonly outcome: Awaited<ReturnType<ReturnType<typeof vendorExtractor>['extract']>>;
  readonly progress: readonly VendorProgress[];
  readonly ms: number;
  /** From the request to stop to the end. */
  readonly stopMs: number | null;
  readonly left: readonly string[];
  readonly tempLeft: boolean;
  /** The folder it was started in. */
  readonly cwd: string | null;
}

void answer(async (question): Promise<VendorAnswer> => {
  const { program, destination, work, silenceLimitMs, stopAfterFiles } = question as VendorQuestion;
  for (const folder of [destination, work]) mkdirSync(folder, { recursive: true });
  const progress: VendorProgress[] = [];
  const stop = new AbortController();
  const stops: number[] = [];
  const started = performance.now();
  let cwd: string | null = null;
  const run: typeof runProgram = (request) => {
    cwd = request.cwd;
    return runProgram(request);
  };
  const extractor = vendorExtractor({ program, work, run, silenceLimitMs, signal: stop.signal });
  const outcome = await extractor.extract(destination, (one) => {
    progress.push(one);
    if (stopAfterFiles === undefined || one.filesDone < stopAfterFiles) return;
    stops.push(performance.now());
    stop.abort();
  });
  const ended = performance.now();
  const stopMs = stops[0] === undefined ? null : ended - stops[0];
  return { outcome, progress, ms: ended - started, stopMs, left: readdirSync(destination), tempLeft: existsSync(`${work}\\temp`), cwd };
});

import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { failureOf } from './program-failure.ts';
import { runSevenZip, type SevenZipProgress } from './seven-zip.ts';
import type { PackageTools } from './tools.ts';

/** Files to hash. */
export interface HashRequest {
  /** Absolute paths. */
  readonly paths: readonly string[];
  readonly tools: PackageTools;
  /** SHA256 unless told; CRC32 is only good for finding accidents. */
  readonly method?: 'SHA256' | 'CRC32';
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: SevenZipProgress) => void;
  /** A digest as soon as it is printed; whether the program ends well is not known by then. */
  readonly onHash?: (file: string, digest: string) => void;
}

/** Windows takes 32 767 characters of command line; the rest is for the switches. */
const longestArguments = 20_000;

/** One line of `7z h -scrc…`: digest, size, name as given. */
const hashLine = /^([0-9A-F]{8}|[0-9A-F]{64}) +(\d+) {2}(.+)$/iu;

/**
 * Digests (lower case) of files by path, computed by 7-Zip: node:crypto takes almost four times as long inside
 * Electron 22. A file that cannot be read fails the whole.
 */
export async function hashFiles(request: HashRequest): Promise<Outcome<ReadonlyMap<string, string>>> {
  const program = await request.tools.sevenZip();
  if (program.kind === 'failed') return program;
  const hashes = new Map<string, string>();
  for (const batch of batches(request.paths)) {
    const done = await hashBatch(request, program.value, batch, hashes);
    if (done.kind === 'failed') return done;
  }
  return ok(hashes);
}

async function hashBatch(request: HashRequest, program: string, batch: Batch, hashes: Map<string, string>): Promise<Outcome<null>> {
  const found = new Map<string, string>();
  const asked = new Map(batch.paths.map((file) => [keyOf(file), file]));
  const length = request.method === 'CRC32' ? 8 : 64;
  const { end } = await runSevenZip(request.tools, program, {
    command: 'hash',
    targets: batch.paths.map((file) => path.relative(batch.folder, file)),
    cwd: batch.folder,
    options: { hashMethod: request.method ?? 'SHA256' },
    signal: request.signal,
    onLine: (line) => {
      const [, digest, , name] = hashLine.exec(line) ?? [];
      const file = name === undefined ? undefined : asked.get(keyOf(path.resolve(batch.folder, name)));
      if (digest?.length !== length || file === undefined) return;
      found.set(file, digest.toLowerCase());
      request.onHash?.(file, digest.toLowerCase());
    },
    ...(request.onProgress === undefined ? {} : { onProgress: request.onProgress }),
  });
  // Nothing was read: that says nothing of the files.
  const unread = end.kind === 'stopped' || end.kind === 'notStarted' ? failureOf(path.basename(program), end) : null;
  if (unread !== null) return failed(unread);
  for (const file of batch.paths) {
    const digest = found.get(file);
    if (end.kind !== 'exited' || end.exitCode !== 0 || digest === undefined) return failed({ code: 'package.hashNotComputed', path: file });
    hashes.set(file, digest);
  }
  return ok(null);
}

interface Batch {
  readonly folder: string;
  readonly paths: readonly string[];
}

/** Cuts the list so that each command line is short enough, and each batch shares a folder to name its files from. */
function batches(paths: readonly string[]): readonly Batch[] {
  const found: Batch[] = [];
  let open: string[] = [];
  let length = 0;
  const close = () => {
    if (open.length > 0) found.push({ folder: commonFolder(open), paths: open });
    open = [];
    length = 0;
  };
  for (const file of paths) {
    const [first] = open;
    const otherDrive = first !== undefined && path.parse(first).root !== path.parse(file).root;
    if (otherDrive || length + file.length > longestArguments) close();
    open.push(file);
    length += file.length + 3;
  }
  close();
  return found;
}

function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => path.dirname(file));
  return others.reduce((common, folder) => {
    let shared = common;
    while (folder !== shared && !folder.startsWith(shared.endsWith(path.sep) ? shared : `${shared}${path.sep}`))
      shared = path.dirname(shared);
    return shared;
  }, first);
}

/** Windows may spell a name as the disk does rather than as it was asked for. */
function keyOf(file: string): string {
  return process.platform === 'win32' ? file.toLowerCase() : file;
}

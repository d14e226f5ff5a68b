import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { ListedEntry } from '../../app/package/judge-listing.ts';
import { childEnvironment } from '../system/child-environment.ts';
import type { ProgramRequest } from '../system/run-program.ts';
import type { Extractor, ExtractorProgress } from './extractor.ts';
import { failureOf } from './program-failure.ts';
import type { PackageTools } from './tools.ts';

/** The vendor's self-extractor, read without running it. */
export interface InnoRequest {
  /** Absolute path of the program; its slices lie beside it. */
  readonly program: string;
  readonly tools: PackageTools;
  readonly signal?: AbortSignal | undefined;
}

/** The folder that stands for the destination in an Inno Setup package; anything else goes elsewhere on a real system. */
const root = 'app';

/** Only that folder, no temporary files, and nothing of a format innoextract does not know. */
const selection = ['--include', root, '--exclude-temp', '--no-extract-unknown', '--color=0'];

/** `97041 SHA-1 e89789… app/Setup.exe`; without --list-checksums the digest is not there. */
const listLine = /^(\d{1,15}) (?:[A-Za-z0-9-]+ [0-9a-f]{8,128} )?(.+)$/u;

/** Unpacks an Inno Setup package with innoextract, for systems that cannot run the self-extractor. */
export function innoExtractor(request: InnoRequest): Extractor {
  return {
    archive: path.basename(request.program),
    list: () => list(request),
    rootIn: (into) => path.join(into, root),
    extract: (into, onProgress) => extract(request, into, onProgress),
  };
}

async function list(request: InnoRequest): Promise<Outcome<readonly ListedEntry[]>> {
  const entries: ListedEntry[] = [];
  const done = await innoextract(request, ['--list', '--list-sizes', '--list-checksums', '--silent', ...selection], (line) => {
    const [, size, name] = listLine.exec(line) ?? [];
    // A line that is none of these becomes an entry that no judge accepts.
    entries.push({ name: name === undefined ? '' : belowRoot(name), size: Number(size ?? 0), kind: 'file', encrypted: false });
  });
  return done.kind === 'failed' ? done : ok(entries);
}

/** `--test` makes a checksum that does not match end in failure; alone, innoextract only warns and goes on. */
async function extract(request: InnoRequest, into: string, onProgress: (progress: ExtractorProgress) => void): Promise<Outcome<null>> {
  let [percent, filesDone] = [0, -1];
  let file: string | null = null;
  const args = ['--extract', '--test', '--progress=1', '--timestamps', 'none', '--output-dir', into, ...selection];
  const done = await innoextract(request, args, (line) => {
    const text = line.replace(/\u{1b}\[K/gu, '');
    const name = /^ - "(.+?)"/u.exec(text)?.[1];
    const share = /\] +(\d{1,3}(?:\.\d)?)%/u.exec(text)?.[1];
    if (name === undefined && share === undefined) return;
    if (name !== undefined) [file, filesDone] = [belowRoot(name), filesDone + 1];
    percent = share === undefined ? percent : Number(share);
    onProgress({ percent, filesDone: Math.max(0, filesDone), file });
  });
  return done;
}

async function innoextract(request: InnoRequest, args: readonly string[], onLine: (line: string) => void): Promise<Outcome<null>> {
  const { tools, signal } = request;
  const program = await tools.innoextract();
  if (program.kind === 'failed') return program;
  const call: ProgramRequest = {
    file: program.value,
    args: [...args, '--', request.program],
    cwd: path.dirname(request.program),
    environment: childEnvironment(),
    silenceLimitMs: tools.silenceLimitMs,
    signal,
    onLine: (line, from) => {
      if (from === 'stdout') onLine(line);
    },
  };
  const end = await tools.run(call);
  const failure = failureOf(path.basename(program.value), end);
  return failure === null ? ok(null) : failed(failure);
}

function belowRoot(name: string): string {
  return name.startsWith(`${root}/`) ? name.slice(root.length + 1) : `../${name}`;
}

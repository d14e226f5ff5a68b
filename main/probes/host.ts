import { readdir, readFile } from 'node:fs/promises';
import { arch, cpus, hostname, release, totalmem } from 'node:os';
import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import { systemCode } from '../system/system-code.ts';
import { windowsFolder } from '../system/windows-folder.ts';

/** What Node knows of the computer without asking anybody; a parameter so that tests can forge one. */
export interface Host {
  readonly platform: NodeJS.Platform;
  /** As Node names it: `x64`, `arm64`, `ia32`. */
  readonly architecture: string;
  readonly name: string;
  /** Version of the kernel. */
  readonly release: string;
  /** Processors that programs can use: what a virtual machine calls its cores. */
  readonly processors: number;
  readonly memoryBytes: number;
  /** Null on Windows. */
  readonly userId: number | null;
  /** The text of a file; null where it cannot be read. */
  readonly readText: (file: string) => Promise<string | null>;
  /** Names in a folder; none where it is not there. */
  readonly listFolder: (folder: string) => Promise<Fact<readonly string[]>>;
  /** This clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** The folder of Windows. */
  readonly windows: string;
}

/** The computer this program runs on. */
export function ownHost(): Host {
  return {
    platform: process.platform,
    architecture: arch(),
    name: hostname(),
    release: release(),
    processors: cpus().length,
    memoryBytes: totalmem(),
    userId: process.getuid?.() ?? null,
    readText: (file) => readFile(file, 'utf8').catch(() => null),
    listFolder,
    now: Date.now,
    windows: windowsFolder(),
  };
}

async function listFolder(folder: string): Promise<Fact<readonly string[]>> {
  try {
    return known(await readdir(folder));
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return known([]);
    return unknown(code === 'EACCES' || code === 'EPERM' ? 'accessDenied' : 'unreadable', code);
  }
}

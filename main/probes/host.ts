import { readFile } from 'node:fs/promises';
import { arch, cpus, hostname, release, totalmem } from 'node:os';

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
  };
}

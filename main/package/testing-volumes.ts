import { mkdir, open, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { PartReport } from '../../app/package/part-report.ts';
import { sealPackage } from './seal.ts';
import { realTools, sevenZip, temporaryFolder, valueOf, writeTree } from './testing.ts';

/** The parts of the sealed 7z that every test starts with. */
export const volumes = ['Sample.7z.001', 'Sample.7z.002', 'Sample.7z.003', 'Sample.7z.004'] as const;

/** A copy of the sealed 7z for the test that runs. */
export interface VolumesCase {
  /** Removed after the last test of the file. */
  root: string;
  /** The untouched parts. */
  original: string;
  /** The copy. */
  folder: string;
  /** Path of a part of the copy. */
  readonly at: (name: string) => string;
}

/** Gives each test of a file a sealed 7z in four volumes of its own. */
export function volumesCases(): VolumesCase {
  const its: VolumesCase = { root: '', original: '', folder: '', at: (name) => path.join(its.folder, name) };
  let temporary: Awaited<ReturnType<typeof temporaryFolder>> | undefined;
  let count = 0;
  beforeAll(async () => {
    temporary = await temporaryFolder();
    its.root = temporary.path;
    its.original = path.join(its.root, 'original');
    const source = path.join(its.root, 'source');
    await writeTree(source, { 'Setup.exe': noise(900_000), 'Launch/été.txt': 'é', 'MARSAgent/agent.exe': noise(200_000) });
    await mkdir(its.original);
    await sevenZip(source, 'a', '-mx0', '-v300000b', path.join(its.original, 'Sample.7z'), '.');
    valueOf(await sealPackage({ folder: its.original, tools: realTools }));
  });
  afterAll(() => temporary?.remove());
  beforeEach(async () => {
    its.folder = path.join(its.root, `case-${String((count += 1))}`);
    await mkdir(its.folder);
    for (const name of await readdir(its.original)) await writeFile(its.at(name), await readFile(path.join(its.original, name)));
  });
  return its;
}

/** Turns one bit of a file over. */
export async function flipBit(file: string, position: number): Promise<void> {
  const handle = await open(file, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, position);
  byte[0] = (byte[0] ?? 0) ^ 1;
  await handle.write(byte, 0, 1, position);
  await handle.close();
}

/** Name and status of every part that is not intact. */
export function wrong(parts: readonly PartReport[]): Record<string, string> {
  return Object.fromEntries(parts.filter((part) => part.status !== 'intact').map((part) => [part.name, part.status]));
}

/** Bytes that do not compress and are the same in every run. */
function noise(length: number): Uint8Array {
  let state = length;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 16;
  });
}

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { ExtractRequest } from './extract-request.ts';
import { extractPackage } from './extract.ts';
import { zipOf, type ZipEntry } from './testing-zip.ts';
import { realTools, temporaryFolder, writeTree } from './testing.ts';

/** What the archives of the tests hold. */
export const sourceFiles = {
  'Setup.exe': 'MZ-setup'.repeat(40_000),
  'MARSAgent/MARSAgentInstaller.exe': 'MZ-agent',
  'Launch/Accès réservé – été 🙂.txt': 'é',
  'Redist/package.msi': 'msi',
  [`deep/${'folder name/'.repeat(16)}file.txt`]: 'deep',
  'empty.dat': '',
};

/** Folders of the test that runs: each test has its own. */
export interface ExtractionCase {
  /** Removed after the last test of the file. */
  root: string;
  /** A tree to make archives from. */
  source: string;
  /** All folders of this test are in here. */
  work: string;
  /** Where the parts lie. */
  folder: string;
  destination: string;
  readonly extract: (more?: Partial<ExtractRequest>) => ReturnType<typeof extractPackage>;
  readonly putZip: (entries: readonly ZipEntry[]) => Promise<void>;
  /** Nothing may be left but the parts: neither destination nor fresh folder nor the folders made for them. */
  readonly expectNothingLeft: () => Promise<void>;
}

/** Gives each test of a file folders of its own. */
export function extractionCases(): ExtractionCase {
  const its: ExtractionCase = {
    root: '',
    source: '',
    work: '',
    folder: '',
    destination: '',
    extract: (more = {}) =>
      extractPackage({ folder: its.folder, destination: its.destination, tools: realTools, requiredFreeBytes: 0, ...more }),
    putZip: (entries) => writeFile(path.join(its.folder, 'AzureBackup.zip'), zipOf(entries)),
    expectNothingLeft: async () => {
      expect((await readdir(its.work)).filter((name) => name !== 'tools')).toEqual(['parts']);
    },
  };
  let temporary: Awaited<ReturnType<typeof temporaryFolder>> | undefined;
  let count = 0;
  beforeAll(async () => {
    temporary = await temporaryFolder();
    its.root = temporary.path;
    its.source = path.join(its.root, 'source');
    await writeTree(its.source, sourceFiles);
    await mkdir(path.join(its.source, 'Empty'));
  });
  afterAll(() => temporary?.remove());
  beforeEach(async () => {
    its.work = path.join(its.root, `case-${String((count += 1))}`);
    its.folder = path.join(its.work, 'parts');
    its.destination = path.join(its.work, 'to', 'extracted');
    await mkdir(its.folder, { recursive: true });
  });
  return its;
}

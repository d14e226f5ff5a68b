import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../app/outcome.ts';
import { extractPackage } from './extract.ts';
import { identity } from './identity.ts';
import { failureOf, realTools, temporaryFolder, valueOf } from './testing.ts';
import type { PackageTools } from './tools.ts';
import { whileTrusted } from './trust-vendor.ts';

const [program, slice] = ['MicrosoftAzureBackupInstaller.exe', 'MicrosoftAzureBackupInstaller-1.bin'];
const vendors = { status: 'Valid', signer: 'Microsoft Corporation', root: 'Microsoft Root Certificate Authority 2011' };

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let folder: string;
let events: string[];

beforeEach(async () => {
  temporary = await temporaryFolder();
  folder = path.join(temporary.path, 'parts');
  await mkdir(folder);
  for (const name of [program, slice]) await writeFile(path.join(folder, name), 'MZ');
  events = [];
});

afterEach(() => temporary.remove());

/** A Windows that answers so when it is asked for a signature; null: it does not answer. */
const windows = (answer: object | null): PackageTools => ({
  ...realTools,
  runsVendor: true,
  hold: (files) => {
    events.push(`held ${files.map((file) => path.basename(file)).join()}`);
    return Promise.resolve(ok({ held: true, release: () => void events.push('released') }));
  },
  run: ({ environment, onLine }) => {
    events.push(`asked ${path.basename(environment['SETUP_SIGNED_FILE'] ?? '')}`);
    if (answer !== null) onLine?.(JSON.stringify(answer), 'stdout');
    return Promise.resolve({ kind: 'exited', exitCode: 0, output: '' });
  },
});

const part = (name: string) => ({ name, entry: { name, size: 2, kind: 'file' as const }, duplicates: [], unfinished: [], misnamed: null });
const set = { kind: 'vendor' as const, first: program, parts: [part(program), part(slice), { ...part('gone'), entry: null }], foreign: [] };

function trusted(answer: object | null, isIntact = false, verified = new Map<string, string>()) {
  const request = {
    folder,
    destination: path.join(temporary.path, 'to'),
    requiredFreeBytes: 0,
    tools: windows(answer),
    verified,
    isIntact,
  };
  return whileTrusted(request, set, () => {
    events.push('run');
    return Promise.resolve(ok('done'));
  });
}

describe('the vendor’s program', () => {
  it('runs on the word of its signature, which is asked while it and its slices are held to the end', async () => {
    expect(valueOf(await trusted(vendors))).toBe('done');
    expect(events).toEqual([`held ${program},${slice}`, `asked ${program}`, 'run', 'released']);
  });

  it('that is as its checksum says is not asked for a signature', async () => {
    expect(valueOf(await trusted(null, true))).toBe('done');
    expect(events).toEqual([`held ${program},${slice}`, 'run', 'released']);
  });

  it.each([
    ['exchanged for one that nobody signed', { status: 'NotSigned', signer: null, root: null }, 'package.notVendors'],
    ['exchanged for one that another signed', { ...vendors, signer: 'Contoso' }, 'package.notVendors'],
    ['changed since it was signed', { ...vendors, status: 'HashMismatch' }, 'package.partsDamaged'],
    ['of which Windows says nothing', null, 'package.signatureUnknown'],
  ] as const)('%s does not run', async (_, answer, code) => {
    failureOf(await trusted(answer), code);
    expect(events).toEqual([`held ${program},${slice}`, `asked ${program}`, 'released']);
  });

  it('that is another file than the one that was verified does not run, however well it is signed', async () => {
    const verified = new Map([[program, await identity(path.join(folder, program))]]);
    await writeFile(path.join(folder, program), 'MZ of another');
    expect(failureOf(await trusted(vendors, false, verified), 'package.partsDamaged').parts).toEqual([
      { name: program, status: 'damaged' },
    ]);
    expect(events).toEqual([`held ${program},${slice}`, 'released']);
  });

  it.each(['version.dll', 'WINSPOOL.DRV', `${program}.local`, `${program}.manifest`, `${program}.config`])(
    'does not run beside %s, which Windows would load into it',
    async (name) => {
      await writeFile(path.join(folder, name), '');
      for (const isIntact of [false, true])
        expect(failureOf(await trusted(vendors, isIntact), 'package.loadedBeside')).toMatchObject({ folder, files: [name] });
      expect(events).not.toContain('run');
    },
  );

  it('runs beside what Windows does not load', async () => {
    for (const name of ['SHA256SUMS', 'notes.txt', 'dll', 'web.config', 'another.exe']) await writeFile(path.join(folder, name), '');
    expect(valueOf(await trusted(vendors))).toBe('done');
  });
});

describe('an extraction by it', () => {
  const extract = (answer: object | null) =>
    extractPackage({ folder, destination: path.join(temporary.path, 'new', 'to'), requiredFreeBytes: 0, tools: windows(answer) });

  it('begins only when it is trusted, and leaves nothing where it is not', async () => {
    failureOf(await extract(null), 'package.signatureUnknown');
    expect(existsSync(path.join(temporary.path, 'new'))).toBe(false);
  });

  // A path of this system is none that the program could be given: so far it came.
  it('goes on where it is trusted', async () => {
    expect(failureOf(await extract(vendors), 'package.destinationRefused').problem).toBe('unsafeName');
    expect(events).toEqual([`held ${program},${slice}`, `asked ${program}`, 'released']);
  });
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sevenZip } from '../../scripts/setup/seven-zip.mjs';
import { hasInno, innoFixture, lane, root } from './lane.ts';
import type { PackageQuestion } from './programs/package.ts';
import { openWindows, windowsPath, type Windows } from './windows.ts';

const files = {
  'Setup.exe': 'MZ-setup'.repeat(40_000),
  'Launch/Accès réservé – été 🙂.txt': 'é',
  'MARS Agent/MARSAgentInstaller.exe': 'MZ-agent',
  'empty.dat': '',
  // With the destination before it longer than the 260 characters of MAX_PATH.
  [`profond/${'dossier à part/'.repeat(13)}fichier.txt`]: 'deep',
};

describe.runIf(lane !== null)('7-Zip for Windows, on Windows Server 2016', () => {
  let windows: Windows;
  let question: PackageQuestion;
  beforeAll(async () => {
    windows = await openWindows('2016');
    const source = path.join(windows.folder, 'source');
    const folder = path.join(windows.folder, 'Télé chargé & co');
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(source, name)), { recursive: true });
      await writeFile(path.join(source, name), content);
    }
    await mkdir(folder);
    execFileSync(sevenZip(root), ['a', '-bso0', '-mx0', '-v100000b', path.join(folder, 'AzureBackup.7z'), '.'], { cwd: source });
    question = {
      modules: windowsPath(path.join(lane?.folder ?? '', 'node_modules')),
      folder: windowsPath(folder),
      destination: `${windows.windowsFolder}\\Cible à part\\Extrait 1`,
      seal: true,
    };
  });
  afterAll(() => windows.close());

  it('verifies and extracts a package with blanks and accents in every name', async () => {
    const answer = (await windows.ask('package', question)) as { verified: unknown; extracted: unknown; held: unknown; written: unknown };
    expect([answer.held, answer.written], 'nobody writes to a part that was verified').toEqual([true, 'EBUSY']);
    expect(answer.verified).toMatchObject({ kind: 'ok', value: { ok: true } });
    expect(answer.extracted).toMatchObject({ kind: 'ok', value: { files: 5, programs: [{}, {}] } });
    // The folder that was filled became the destination, with its rights: nothing for everybody, unlike the one above it.
    const everybody = async (name: string): Promise<number> => (await stat(path.join(windows.folder, name))).mode & 0o007;
    expect([await everybody('Cible à part/Extrait 1'), await everybody('Cible à part')]).toEqual([0, 0o005]);
    for (const [name, content] of Object.entries(files))
      expect(await readFile(path.join(windows.folder, 'Cible à part/Extrait 1', name), 'utf8')).toBe(content);
  });

  it('names the part with a flipped bit, and extracts nothing of it', async () => {
    const part = path.join(windows.folder, 'Télé chargé & co/AzureBackup.7z.002');
    const bytes = await readFile(part);
    await writeFile(part, bytes.fill((bytes[5000] ?? 0) ^ 1, 5000, 5001));
    const destination = `${windows.windowsFolder}\\Cible à part\\Extrait 2`;
    const answer = (await windows.ask('package', { ...question, destination, seal: false })) as {
      verified: { value: { parts: readonly { name: string; status: string }[] } };
      extracted: unknown;
    };
    expect(answer.verified.value.parts.filter(({ status }) => status !== 'intact')).toMatchObject([
      { name: 'AzureBackup.7z.002', status: 'damaged' },
    ]);
    expect(answer.extracted).toMatchObject({ kind: 'failed' });
  });
});

describe.runIf(hasInno)('the vendor’s own download, on Windows Server 2019', () => {
  let windows: Windows;
  beforeAll(async () => {
    windows = await openWindows('2019');
  });
  afterAll(() => windows.close());

  it('is verified, held and extracted by its own program into place, with its programs hashed', async () => {
    const folder = path.join(windows.folder, 'parts');
    await cp(innoFixture, folder, { recursive: true });
    for (const part of await readdir(folder)) await chmod(path.join(folder, part), 0o755);
    const question = {
      modules: windowsPath(path.join(lane?.folder ?? '', 'node_modules')),
      folder: windowsPath(folder),
      destination: `${windows.windowsFolder}\\cible\\extrait`,
      seal: false,
    };
    const answer = (await windows.ask('package', question)) as { verified: unknown; held: unknown; extracted: unknown };
    expect(answer).toMatchObject({
      held: true,
      verified: { kind: 'ok', value: { ok: true } },
      extracted: { kind: 'ok', value: { files: 9 } },
    });
    const target = path.join(windows.folder, 'cible');
    const sums = (await readFile(path.join(innoFixture, 'EXTRACTED.sha256'), 'utf8')).trim().split('\n');
    for (const line of sums) {
      const content = await readFile(path.join(target, 'extrait', line.slice(68)));
      expect(createHash('sha256').update(content).digest('hex'), line.slice(68)).toBe(line.slice(0, 64));
    }
    expect(await readdir(target)).toEqual(['extrait']);
  });

  it('is not run beside a library that Windows would load into it', async () => {
    const folder = path.join(windows.folder, 'parts');
    await writeFile(path.join(folder, 'version.dll'), 'MZ');
    const question = {
      modules: windowsPath(path.join(lane?.folder ?? '', 'node_modules')),
      folder: windowsPath(folder),
      destination: `${windows.windowsFolder}\\cible\\extrait 2`,
      seal: false,
    };
    expect(await windows.ask('package', question)).toMatchObject({
      verified: { kind: 'ok', value: { ok: true } },
      extracted: { kind: 'failed', failure: { code: 'package.loadedBeside', files: ['version.dll'] } },
    });
  });
});

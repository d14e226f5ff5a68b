import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sevenZip } from '../../scripts/setup/seven-zip.mjs';
import { lane, root } from './lane.ts';
import type { PackageQuestion } from './programs/package.ts';
import { openWindows, windowsPath, type Windows } from './windows.ts';

const files = {
  'Setup.exe': 'MZ-setup'.repeat(40_000),
  'Launch/Accès réservé – été 🙂.txt': 'é',
  'MARS Agent/MARSAgentInstaller.exe': 'MZ-agent',
  'empty.dat': '',
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
    const answer = (await windows.ask('package', question)) as { verified: unknown; extracted: unknown };
    expect(answer.verified).toMatchObject({ kind: 'ok', value: { ok: true } });
    expect(answer.extracted).toMatchObject({ kind: 'ok', value: { files: 4, programs: [{}, {}] } });
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

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '../../app/checks/check-document.ts';
import type { FactsFile } from '../../app/machine/facts-file.ts';
import { readWorldNamed } from '../worlds/with.ts';
import { lane, root } from './lane.ts';
import { openWindows, windowsPath, type Windows } from './windows.ts';

describe.runIf(lane !== null)('the built program in the Electron of Windows, on Windows Server 2019', () => {
  let windows: Windows;
  beforeAll(async () => {
    windows = await openWindows('2019');
  });
  afterAll(() => windows.close());

  const command = (...args: string[]) => windows.run(windowsPath(lane?.electron ?? ''), [windowsPath(lane?.program ?? ''), ...args]);

  // Facts from a file: asking Wine itself takes longer than there is patience for on a busy machine, and tells nothing.
  it('check judges the facts of another server in one JSON document', async () => {
    const { facts } = await readWorldNamed(root, 'domain-controller');
    const file: FactsFile = { schemaVersion: 2, gatheredAt: '2026-11-24T20:00:00.000Z', program: '0.1.0', sample: false, facts };
    await writeFile(path.join(windows.folder, 'faits à juger.json'), JSON.stringify(file));
    const at = `${windows.windowsFolder}\\faits à juger.json`;
    const { exitCode, output } = await command('check', '--product', 'mabs-v3', '--facts', at, '--format', 'json');
    const document = checkDocument.parse(JSON.parse(output));
    expect(document).toMatchObject({ schemaVersion: 1, product: { id: 'mabs-v3' }, verdict: 'notReady' });
    expect(document.results.filter(({ status }) => status === 'failed').map(({ name }) => name)).toEqual(['Roles.DomainController']);
    expect(exitCode).toBe(3);
  });

  it.each([
    ['check', ['check', '--product', 'mabs-v3']],
    ['resume', ['resume']],
  ])('%s refuses a state folder that others get into, by its name, and writes nothing there', async (_, args) => {
    const state = path.join(windows.folder, 'à tous');
    await mkdir(path.join(state, 'keys'), { recursive: true });
    const { exitCode, errors } = await command('--state', `${windows.windowsFolder}\\à tous`, ...args);
    expect([exitCode, errors]).toEqual([3, expect.stringContaining(`Other accounts can get into ${windows.windowsFolder}\\à tous`)]);
    expect(await readdir(state)).toEqual(['keys']);
  });

  it('plan refuses an answers file that is not there with 2', async () => {
    const { exitCode, output } = await command('plan', '--answers', `${windows.windowsFolder}\\absent.json`);
    // Electron itself begins its output with an empty line on Windows.
    expect([exitCode, output.trim()]).toEqual([2, '']);
  });
});

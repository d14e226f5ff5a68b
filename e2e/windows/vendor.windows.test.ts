import { createHash } from 'node:crypto';
import { chmod, cp, open, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasInno, innoFixture } from './lane.ts';
import type { VendorAnswer, VendorQuestion } from './programs/vendor.ts';
import { openWindows, type Windows } from './windows.ts';

const first = 'MicrosoftAzureBackupServerInstaller.exe';
const slice = (number: number) => `MicrosoftAzureBackupServerInstaller-${String(number)}.bin`;

describe.runIf(hasInno)("the vendor's self-extractor on Windows Server 2019", () => {
  let windows: Windows;
  let count = 0;
  beforeAll(async () => {
    windows = await openWindows('2019');
  });
  afterAll(() => windows.close());

  /** Runs a copy of the package, which may be damaged before. */
  async function run(
    damage: (folder: string) => Promise<unknown>,
    more: Partial<VendorQuestion> = {},
  ): Promise<VendorAnswer & { at: string }> {
    const name = `essai à part ${String((count += 1))}`;
    const [at, of] = [path.join(windows.folder, name), `${windows.windowsFolder}\\${name}`];
    await cp(innoFixture, path.join(at, 'parts'), { recursive: true });
    for (const part of await readdir(path.join(at, 'parts'))) await chmod(path.join(at, 'parts', part), 0o755);
    await damage(path.join(at, 'parts'));
    const places = { program: `${of}\\parts\\${first}`, destination: `${of}\\extrait`, work: `${of}\\travail` };
    return { ...((await windows.ask('vendor', { ...places, silenceLimitMs: 20_000, ...more })) as VendorAnswer), at };
  }

  it('extracts every file as it should be, tells its progress, and leaves nothing of its own', async () => {
    const { outcome, progress, left, tempLeft, at, cwd } = await run(() => Promise.resolve());
    expect(cwd, 'not among the downloads').toMatch(/\\travail$/u);
    const sums = (await readFile(path.join(innoFixture, 'EXTRACTED.sha256'), 'utf8')).trim().split('\n');
    const names = sums.map((line) => line.slice(68));
    expect(outcome).toMatchObject({ kind: 'ok', value: { restartWanted: false } });
    const entries = outcome.kind === 'ok' ? outcome.value.entries : [];
    expect(entries.map((entry) => entry.name).sort()).toEqual([...names].sort());
    for (const line of sums) expect(await sha256(path.join(at, 'extrait', line.slice(68)))).toBe(line.slice(0, 64));
    const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
    expect(progress[progress.length - 1]).toMatchObject({ filesDone: names.length, bytesDone: bytes });
    expect([left.length > 0, tempLeft]).toEqual([true, false]);
  });

  it('a flipped bit in a slice is a damaged part, at the file it was for, and leaves nothing', async () => {
    const { outcome, left, tempLeft } = await run((folder) => flipBit(path.join(folder, slice(3)), 500_000));
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { code: 'package.vendorEnded', exitCode: 5, ending: 'corrupted', program: first },
    });
    expect([left, tempLeft]).toEqual([[], false]);
  });

  it('a missing slice, for which it would wait for ever, is named at once', async () => {
    const { outcome, ms, left, tempLeft } = await run((folder) => rm(path.join(folder, slice(3))));
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'package.vendorWaits', slice: slice(3) } });
    expect(ms).toBeLessThan(8000);
    expect([left, tempLeft]).toEqual([[], false]);
  });

  it('one that shows no sign of life is ended, and nothing is left', async () => {
    const { outcome, left, tempLeft } = await run(() => Promise.resolve(), { silenceLimitMs: 5 });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'package.vendorWaits', slice: null } });
    expect([left, tempLeft]).toEqual([[], false]);
  });

  // Without the second slice it would wait for ever. On a quiet machine all of this takes 1.3 s; one with a load of twelve took 2.6 for the end.
  it('stopped by the user, it and its files are gone at once', async () => {
    const { outcome, stopMs, left, tempLeft } = await run((folder) => rm(path.join(folder, slice(2))), { stopAfterFiles: 0 });
    expect(outcome).toEqual({ kind: 'failed', failure: { code: 'stopped' } });
    expect(stopMs).toBeLessThan(8000);
    expect([left, tempLeft]).toEqual([[], false]);
  });

  it('a destination that it would read as something else is refused before it runs', async () => {
    const destination = `${windows.windowsFolder}\\{tmp}`;
    const { outcome } = await run(() => Promise.resolve(), { destination });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'package.destinationRefused', problem: 'unsafeName' } });
  });
});

async function sha256(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

async function flipBit(file: string, position: number): Promise<void> {
  const handle = await open(file, 'r+');
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, position);
  buffer[0] = (buffer[0] ?? 0) ^ 1;
  await handle.write(buffer, 0, 1, position);
  await handle.close();
}

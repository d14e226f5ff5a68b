import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sevenZip } from '../setup/seven-zip.mjs';
import { writeIcons } from './icon.mjs';

const root = resolve(import.meta.dirname, '../..');
const makensis = '/usr/bin/makensis';
const hasMakensis = existsSync(makensis);
if (!hasMakensis) process.stdout.write('NOT PROVEN here: that electron-builder can make our installer (there is no makensis).\n');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-builder-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.runIf(hasMakensis)(
  'electron-builder makes the installer out of a packed folder by our script, without a warning and with nothing of its own in it',
  async () => {
    const packed = join(folder, 'out/win-unpacked');
    mkdirSync(join(packed, 'resources'), { recursive: true });
    writeFileSync(join(packed, 'Backup Server Setup.exe'), 'program');
    writeFileSync(join(packed, 'resources/app.asar'), 'asar');
    const { ico } = writeIcons(folder);
    const config = [`-c.directories.output=${join(folder, 'out')}`, `-c.win.icon=${ico}`];
    const args = ['--projectDir', root, '--publish', 'never', '--win', 'nsis', '--prepackaged', packed, ...config];
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/electron-builder/cli.js'), ...args], { env: ownTools() });
    const [installer = '', ...more] = readdirSync(join(folder, 'out')).filter((name) => /\.(?:exe|blockmap)$/u.test(name));
    expect([installer, more]).toEqual([expect.stringMatching(/^Backup-Server-Setup-\d+\.\d+\.\d+-windows-x64-setup\.exe$/u), []]);
    const listed = execFileSync(sevenZip(root), ['l', '-ba', join(folder, 'out', installer)], { encoding: 'utf8' });
    expect([...listed.matchAll(/\$INSTDIR\.new\/(?<file>.+)$/gmu)].map(({ groups }) => groups?.['file'])).toEqual([
      'Backup Server Setup.exe',
      'resources/app.asar',
      'uninstall.exe',
    ]);
  },
  120_000,
);

/** The tools that electron-builder would download, from this machine (app-builder-lib, toolsets/windows.js and 7zip.js). */
function ownTools() {
  const nsis = join(folder, 'nsis');
  mkdirSync(join(nsis, 'linux'), { recursive: true });
  symlinkSync(makensis, join(nsis, 'linux/makensis'));
  for (const name of ['Contrib', 'Include', 'Plugins', 'Stubs']) symlinkSync(join('/usr/share/nsis', name), join(nsis, name));
  mkdirSync(join(folder, 'resources'));
  symlinkSync('/usr/share/nsis/Plugins', join(folder, 'resources/plugins'));
  return {
    ...process.env,
    ELECTRON_BUILDER_NSIS_DIR: nsis,
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(folder, 'resources'),
    ELECTRON_BUILDER_7ZIP_PATH: sevenZip(root),
  };
}

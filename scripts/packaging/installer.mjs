import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from '../setup/debian.mjs';
import { run } from '../setup/run.mjs';
import { bytesOf } from './archive.mjs';

/** Where Debian keeps the compiler of installers. */
const makensis = '/usr/bin/makensis';

/**
 * @typedef {object} Installer
 * @property {string} source the folder it installs
 * @property {string} output
 * @property {Pick<import('./kind.mjs').Kind, 'product' | 'version' | 'fileVersion' | 'epoch'>} kind
 * @property {import('./archive.mjs').Effort} effort
 */

/**
 * Gets the compiler on board, or says what is missing.
 * @param {{ report: (line: string) => void }} reporting
 */
export async function ensureMakensis(reporting) {
  if (!existsSync(makensis)) await installPackages(['nsis'], 'makensis, the compiler of installers,', reporting);
}

/**
 * Compiles the installer of a packed folder.
 * @param {string} root
 * @param {Installer} installer
 */
export async function makeInstaller(root, { source, output, kind, effort }) {
  const defines = {
    SOURCE: source,
    OUTPUT: output,
    PRODUCT: kind.product,
    VERSION: kind.version,
    FILE_VERSION: kind.fileVersion,
    SIZE: String(Math.ceil(bytesOf(source) / 1024)),
    COMPRESSOR: effort === 'quick' ? 'zlib' : '/SOLID lzma',
    COMPRESS: effort === 'quick' ? 'off' : 'auto',
    ICON: join(root, '.cache/dist/icon.ico'),
  };
  const args = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`);
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(kind.epoch), TZ: 'UTC' };
  const code = await run(makensis, ['-V1', '-INPUTCHARSET', 'UTF8', ...args, 'installer.nsi'], {
    cwd: join(root, 'assets/installer'),
    env,
  });
  if (code !== 0) throw new Error(`makensis ended with ${String(code)}`);
}

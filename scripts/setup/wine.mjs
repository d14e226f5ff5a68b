import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, isRoot } from './debian.mjs';
import { outputOf, run } from './run.mjs';
import { readStamp, stampSays, writeStamp } from './stamp.mjs';
import { linkWithoutDefect } from './wine-threads.mjs';

/**
 * @typedef {object} Wine
 * @property {string} loader `wine64`; it finds the 32-bit one beside itself
 * @property {string} server
 * @property {string} template a prefix that was never used
 * @property {NodeJS.ProcessEnv} env what both need
 */

/** Where Debian keeps both loaders; without a `wine` beside it, `wine64` cannot start 32-bit programs. */
const system = '/usr/lib/wine';

/** Raised whenever what is made below changes. */
const made = 3;

/**
 * Wine, for the tests of what runs on Windows only. Where it cannot be had, they say that they proved nothing.
 * @type {import('./steps.mjs').Step}
 */
export const wine = {
  id: 'wine',
  isDone: ({ root }) => !mayInstall() || stampSays(stampOf(root), wanted()),
  run: async (context) => {
    try {
      if (!existsSync(join(system, 'wine64')))
        await installPackages(['wine', 'wine64', 'libc6-i386'], 'Wine, for the tests of what runs on Windows only,', context);
      if (!existsSync(join(system, 'wine'))) await addHalf(context);
      await makeTemplate(context);
      writeStamp(stampOf(context.root), wanted());
    } catch (error) {
      context.report(`Wine could not be set up: ${error instanceof Error ? error.message : String(error)}`);
    }
  },
};

/**
 * The Wine of this checkout, or `undefined` where it is not set up.
 * @param {string} root
 * @returns {Wine | undefined}
 */
export function findWine(root) {
  if (readStamp(stampOf(root)) === undefined) return undefined;
  const own = existsSync(join(halfOf(root), 'usr/lib/wine/wine'));
  const folder = own ? join(halfOf(root), 'usr/lib/wine') : system;
  const libraries = ['lib/i386-linux-gnu', 'usr/lib/i386-linux-gnu'].map((name) => join(halfOf(root), name)).join(':');
  return {
    loader: join(folder, 'wine64'),
    server: join(folder, 'wineserver64'),
    template: join(folderOf(root), 'template'),
    env: { WINEDEBUG: '-all', WINELOADER: join(folder, 'wine64'), ...(own ? { LD_LIBRARY_PATH: libraries } : {}) },
  };
}

/**
 * The 32-bit half of Wine (the vendor's self-extractor is a 32-bit program), in a folder of ours. Installed properly
 * it would add an architecture to the system, and needs every library in exactly the version the system has.
 * @param {import('./steps.mjs').SetupContext} context
 */
async function addHalf({ root, report }) {
  if (!existsSync('/lib/ld-linux.so.2')) await installPackages(['libc6-i386'], 'the loader of 32-bit programs', { report });
  report('Fetching the 32-bit half of Wine, about 140 MB, and unpacking it, half a minute …');
  const draft = join(folderOf(root), 'draft');
  rmSync(draft, { recursive: true, force: true });
  for (const name of ['lists/partial', 'debs/partial', 'half']) mkdirSync(join(draft, name), { recursive: true });
  const half = join(draft, 'half');
  await apt(draft, ['update', '-qq'], [0, 100]);
  await apt(draft, ['install', '-y', '-qq', '--download-only', '--no-install-recommends', `wine32=${version()}`], [0]);
  const debs = readdirSync(join(draft, 'debs')).filter((name) => name.endsWith('.deb') && !name.startsWith('libc6_'));
  for (const name of debs) await must('dpkg-deb', ['-x', join(draft, 'debs', name), half]);
  for (const name of ['wine64', 'wineserver64']) cpSync(join(system, name), join(half, 'usr/lib/wine', name));
  mkdirSync(join(half, 'usr/lib/x86_64-linux-gnu'), { recursive: true });
  if (!linkWithoutDefect('/usr/lib/x86_64-linux-gnu/wine', join(half, 'usr/lib/x86_64-linux-gnu/wine')))
    report('This Wine has not the defect of its thread pool that is known (docs/decisions/036), and is used as it is.');
  rmSync(halfOf(root), { recursive: true, force: true });
  renameSync(half, halfOf(root));
  rmSync(draft, { recursive: true, force: true });
}

/**
 * @param {string} draft lists and packages go here, so that nothing of the system changes
 * @param {readonly string[]} args
 * @param {readonly number[]} good 100 of `update`: one of several lists was not to be had, the others may do
 */
async function apt(draft, args, good) {
  const places = { 'Dir::State::Lists': `${draft}/lists`, 'Dir::Cache::archives': `${draft}/debs`, 'Dir::State::status': '/dev/null' };
  const options = { ...places, 'Dir::Cache::pkgcache': '', 'Dir::Cache::srcpkgcache': '', 'APT::Architecture': 'i386' };
  const more = { ...options, 'APT::Architectures::': 'i386', 'APT::Sandbox::User': 'root' };
  const flags = Object.entries(more).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const code = await run('apt-get', [...flags, ...args], { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (!good.includes(code)) throw new Error(`apt-get ${args[0] ?? ''} ended with ${code}`);
}

/**
 * A prefix costs ten seconds to make: it is made once and copied. Made by the 64-bit half alone, which can fill both
 * system folders; without pictures, since nothing here needs a display.
 * @param {import('./steps.mjs').SetupContext} context
 */
async function makeTemplate({ root, report }) {
  report('Making a Windows for tests (a Wine prefix), about ten seconds …');
  const template = join(folderOf(root), 'template');
  rmSync(template, { recursive: true, force: true });
  mkdirSync(folderOf(root), { recursive: true });
  const env = {
    ...process.env,
    WINEPREFIX: template,
    WINEDEBUG: '-all',
    WINELOADER: join(system, 'wine64'),
    WINEDLLPATH: join(halfOf(root), 'usr/lib/i386-linux-gnu/wine'),
    DISPLAY: '',
  };
  const key = String.raw`HKCU\Software\Wine\Drivers`;
  await must(join(system, 'wine64'), ['wineboot', '-i'], env);
  await must(join(system, 'wine64'), ['reg', 'add', key, '/v', 'Graphics', '/d', 'null', '/f'], env);
  await run(join(system, 'wineserver64'), ['-k'], { env, quiet: true });
  await run(join(system, 'wineserver64'), ['-w'], { env, quiet: true });
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function must(program, args, env = process.env) {
  const code = await run(program, args, { env, quiet: true });
  if (code !== 0) throw new Error(`${program} ${args[0] ?? ''} ended with ${code}`);
}

function mayInstall() {
  return process.platform === 'linux' && process.arch === 'x64' && isRoot() && existsSync('/usr/bin/apt-get');
}

/** @returns {string | undefined} */
function version() {
  return outputOf('dpkg-query', ['-W', '-f', '${Version}', 'libwine:amd64']);
}

function wanted() {
  return { made, wine: version() ?? null };
}

/** @param {string} root */
function folderOf(root) {
  return join(root, '.cache/windows');
}

/** @param {string} root */
function halfOf(root) {
  return join(folderOf(root), 'wine32');
}

/** @param {string} root */
function stampOf(root) {
  return join(root, '.cache/setup/wine.json');
}

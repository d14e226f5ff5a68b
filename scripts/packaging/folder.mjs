import { rmSync } from 'node:fs';
import { join } from 'node:path';
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
export async function packFolder({ root, output }, target, kind) {
  const { Arch, Platform, build } = await import('electron-builder');
  const folder = join(output, names[target]);
  rmSync(folder, { recursive: true, force: true });
  const standIn = kind.isTest ? { electronDist: standInFolder(root, target), electronVersion: kind.electron } : {};
  await build({
    projectDir: root,
    publish: 'never',
    targets: (target === 'windows' ? Platform.WINDOWS : Platform.LINUX).createTarget('dir', Arch.x64),
    config: {
      extends: 'electron-builder.yml',
      ...standIn,
      directories: { output },
      productName: kind.product,
      // What the bundles hold is not looked up again, and what they were made with is nobody's business.
      extraMetadata: { version: kind.version, productName: kind.product, dependencies: {}, devDependencies: {}, scripts: {} },
      // The stand-in's own default application would be there besides ours.
      afterExtract: ({ appOutDir }) => {
        rmSync(join(appOutDir, 'resources/app'), { recursive: true, force: true });
      },
    },
  });
  rmSync(join(output, 'builder-debug.yml'), { force: true });
  setTimes(folder, kind.epoch);
  return folder;
}

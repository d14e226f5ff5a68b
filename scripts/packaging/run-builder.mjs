import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';

/**
 * What one run packs.
 * @typedef {object} Order
 * @property {string} root
 * @property {string} output
 * @property {import('./kind.mjs').Target} target
 * @property {string} product
 * @property {string} version
 * @property {{ electronDist?: string, electronVersion?: string }} standIn
 */

/** Who made it, as Windows shows it: without an author the resource would name the maker of the executable that was packed. */
const publisher = 'Backup Server Setup';

// A process of its own: when it has built, electron-builder ends the process it runs in with 0, whatever else failed there.
try {
  /** @type {unknown} */
  const order = JSON.parse(process.argv[2] ?? '');
  await pack(/** @type {Order} */ (order));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}

/** @param {Order} order */
async function pack({ root, output, target, product, version, standIn }) {
  await build({
    projectDir: root,
    publish: 'never',
    targets: (target === 'windows' ? Platform.WINDOWS : Platform.LINUX).createTarget('dir', Arch.x64),
    config: {
      extends: 'electron-builder.yml',
      ...standIn,
      // The stand-in is older than this fuse, and cannot be told.
      ...(standIn.electronDist === undefined ? { electronFuses: { grantFileProtocolExtraPrivileges: false } } : {}),
      directories: { output },
      productName: product,
      // What the bundles hold is not looked up again, and what they were made with is nobody's business.
      extraMetadata: { version, productName: product, author: { name: publisher }, dependencies: {}, devDependencies: {}, scripts: {} },
      // The stand-in's own default application would be there besides ours.
      afterExtract: ({ appOutDir }) => {
        rmSync(join(appOutDir, 'resources/app'), { recursive: true, force: true });
      },
    },
  });
}

import { randomFillSync } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { writeSums } from '../../scripts/sample-package-archive.mjs';
import { sevenZip } from '../../scripts/setup/seven-zip.mjs';
import { timed } from './measure.mjs';

const MB = 1024 ** 2;
/** Every 64 KB of content is random for this share, the rest repeats: about as compressible as setup programs are. */
const randomShare = 0.55;

/**
 * A package in parts with its checksums, made once and kept: large programs, some data, many small files.
 * @param {string} root
 * @param {string} name
 * @param {number} size megabytes unpacked
 * @returns {Promise<{ folder: string, unpacked: number, packed: number }>} sizes in bytes
 */
export async function benchPackage(root, name, size) {
  const folder = join(root, '.cache/bench/packages', `${name}-${String(size)}`);
  if (!existsSync(folder)) await make(root, folder, size);
  const packed = readdirSync(folder).reduce((sum, part) => sum + statSync(join(folder, part)).size, 0);
  return { folder, packed, unpacked: size * MB };
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {number} size
 */
async function make(root, folder, size) {
  console.log(`Making a package of ${String(size)} MB once …`);
  const [tree, partial] = [`${folder}.tree`, `${folder}.partial`];
  for (const old of [tree, partial]) rmSync(old, { recursive: true, force: true });
  for (const path of [join(tree, 'SQLSVR'), join(tree, 'Redist'), partial]) mkdirSync(path, { recursive: true });
  const large = Math.max(2, Math.floor(size / 48));
  const bytes = Math.floor(((size - 2) * MB) / large);
  for (let number = 0; number < large; number += 1) {
    const kind = ['exe', 'msi', 'cab', 'dll'][number % 4] ?? 'cab';
    writeContent(join(tree, 'SQLSVR', `setup-${String(number)}.${kind}`), bytes);
  }
  for (let number = 0; number < 500; number += 1) writeContent(join(tree, 'Redist', `file ${String(number)}.dll`), 4096);
  const volume = Math.max(16, Math.floor(size / 5));
  await timed(sevenZip(root), [
    'a',
    '-t7z',
    '-mx=1',
    '-mmt=2',
    '-bso0',
    '-bsp0',
    `-v${String(volume)}m`,
    join(partial, 'AzureBackup.7z'),
    `${tree}/*`,
  ]);
  await writeSums(partial, readdirSync(partial).sort());
  rmSync(tree, { recursive: true, force: true });
  renameSync(partial, folder);
}

/**
 * @param {string} file
 * @param {number} bytes
 */
function writeContent(file, bytes) {
  const block = Buffer.alloc(64 * 1024, 'Azure Backup Server ');
  const random = Math.floor(block.length * randomShare);
  if (bytes < block.length) {
    writeFileSync(file, randomFillSync(Buffer.alloc(bytes)));
    return;
  }
  const handle = openSync(file, 'w');
  for (let left = bytes; left > 0; left -= block.length) {
    randomFillSync(block, 0, random);
    writeSync(handle, block, 0, Math.min(left, block.length));
  }
  closeSync(handle);
}

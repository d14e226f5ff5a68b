import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from './problem.mjs';
import { run } from './run.mjs';
import { sourcesHash, stampSays, writeStamp } from './stamp.mjs';

/** How Electron is found and started. */
const startsElectron = [
  ...['debian', 'electron', 'electron-official', 'electron-stand-in', 'launch'],
  ...['pip', 'problem', 'run', 'seven-zip', 'stamp'],
];

/** Everything a build is made of. The demo starts Electron. */
export const inputs = [
  ...['app', 'main', 'renderer', 'assets', 'e2e/demo', 'e2e/fixtures', 'e2e/walk', 'e2e/worlds/with.ts'],
  ...['electron.vite.config.ts', 'demo.vite.config.ts', 'tsconfig.base.json', 'package.json', 'package-lock.json'],
  ...startsElectron.map((name) => `scripts/setup/${name}.mjs`),
  ...['bundled-packages', 'chunks', 'constants', 'eager-packages', 'first-bundle'].map((name) => `scripts/${name}.mjs`),
];

/** @type {import('./steps.mjs').Step} */
export const build = {
  id: 'build',
  isDone: ({ root }) => stampSays(stampOf(root), { sources: sourcesHash(root, inputs) }),
  run: async ({ root, report }) => {
    report('Building …');
    const sources = sourcesHash(root, inputs);
    rmSync(stampOf(root), { force: true });
    await bundle(root, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn']);
    if (existsSync(join(root, 'e2e/demo/demo.ts')))
      await bundle(root, ['node_modules/vite/bin/vite.js', 'build', '--config', 'demo.vite.config.ts', '--logLevel', 'warn']);
    writeStamp(stampOf(root), { sources });
  },
};

/**
 * @param {string} root
 * @param {readonly string[]} args
 */
async function bundle(root, args) {
  const code = await run(process.execPath, args, { cwd: root });
  if (code !== 0) throw new SetupProblem('The program could not be built; why is above.');
}

/** @param {string} root */
function stampOf(root) {
  return join(root, 'dist/build.json');
}

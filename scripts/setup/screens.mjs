import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { SetupProblem } from './problem.mjs';
import { run } from './run.mjs';
import { hashOf, stampSays, writeStamp } from './stamp.mjs';

/** Everything that is built here. */
const inputs = [
  'app',
  'renderer',
  'e2e/screens/bridge',
  'e2e/screens/pseudo',
  'screens.vite.config.ts',
  'package-lock.json',
  'scripts/chunks.mjs',
  'scripts/constants.mjs',
];

/**
 * What the tests of pages put around the built renderer: an in-memory main process, and the renderer in the pseudo-language.
 * @type {import('./steps.mjs').Step}
 */
export const screens = {
  id: 'screens',
  isDone: ({ root }) => stampSays(stampOf(root), { sources: sourcesOf(root) }),
  run: async ({ root, report }) => {
    report('Building what the pictures of the pages need …');
    const sources = sourcesOf(root);
    rmSync(stampOf(root), { force: true });
    for (const mode of ['bridge', 'pseudo']) {
      const args = ['node_modules/vite/bin/vite.js', 'build', '--config', 'screens.vite.config.ts', '--mode', mode, '--logLevel', 'warn'];
      const code = await run(process.execPath, args, { cwd: root });
      if (code !== 0) throw new SetupProblem('What the pictures of the pages need could not be built; why is above.');
    }
    writeStamp(stampOf(root), { sources });
  },
};

/** @param {string} root */
function sourcesOf(root) {
  return hashOf(root, inputs, (path) => !/\.(test|spec)\.[a-z]+$/.test(path));
}

/** @param {string} root */
function stampOf(root) {
  return join(root, '.cache/screens/built.json');
}

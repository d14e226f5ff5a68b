import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { SetupProblem } from './problem.mjs';
import { run } from './run.mjs';
import { sourcesHash, stampSays, writeStamp } from './stamp.mjs';

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
  isDone: ({ root }) => stampSays(stampOf(root), { sources: sourcesHash(root, inputs) }),
  run: async ({ root, report }) => {
    report('Building what the pictures of the pages need …');
    const sources = sourcesHash(root, inputs);
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
function stampOf(root) {
  return join(root, '.cache/screens/built.json');
}

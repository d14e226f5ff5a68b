import { existsSync } from 'node:fs';
import { installPackages, isRoot } from './debian.mjs';

/** innoextract reads the vendor's self-extractor outside Windows; the program looks for it here and nowhere else. */
const innoextract = '/usr/bin/innoextract';

/**
 * Programs that some tests use when they are there. Got where we may install; elsewhere those tests say they were
 * left out.
 * @type {import('./steps.mjs').Step}
 */
export const testTools = {
  id: 'test-tools',
  isDone: () => !isRoot() || !existsSync('/usr/bin/apt-get') || existsSync(innoextract),
  run: async ({ report }) => {
    await installPackages(['innoextract'], 'what the tests of the vendor’s package use', { report });
  },
};

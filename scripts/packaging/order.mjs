import { SetupProblem } from '../setup/problem.mjs';

const targets = /** @type {const} */ (['windows', 'linux']);

/** Takes the folders that are there: what is in them was signed since they were packed. */
const fromFolderFlag = '--from-folder';

/**
 * What `npm run dist` is told to make.
 * @param {readonly string[]} args
 * @returns {{ readonly targets: readonly import('./kind.mjs').Target[], readonly fromFolder: boolean }} all targets unless some are named
 */
export function distOrder(args) {
  const named = args.filter((arg) => arg !== fromFolderFlag);
  const unknown = named.filter((arg) => !targets.some((target) => target === arg));
  if (unknown.length > 0)
    throw new SetupProblem(`There is no target ${unknown.join(', ')}. There are: ${targets.join(', ')}; and ${fromFolderFlag}.`);
  return { targets: targets.filter((target) => named.length === 0 || named.includes(target)), fromFolder: named.length < args.length };
}

import { installPackages } from './debian.mjs';
import { SetupProblem } from './problem.mjs';
import { outputOf, run } from './run.mjs';

/** @typedef {readonly [program: string, ...args: string[]]} Command */

/** How pip can be had, best first. */
const candidates = /** @type {readonly Command[]} */ ([
  ['python3', '-m', 'pip'],
  ['python', '-m', 'pip'],
  ['py', '-3', '-m', 'pip'],
  ['pip3'],
]);

/**
 * Downloads one file of one release with the ordinary pip client; nothing of it is installed or run.
 * @param {{ name: string, version: string, platform: string }} wheel
 * @param {string} folder where it goes
 * @param {import('./debian.mjs').Reporting} reporting
 */
export async function downloadWheel({ name, version, platform }, folder, reporting) {
  const [program, ...args] = findPip() ?? (await getPip(reporting));
  const what = ['--no-deps', '--only-binary=:all:', '--platform', platform, '--dest', folder, `${name}==${version}`];
  const code = await run(program, [...args, 'download', '--disable-pip-version-check', '--quiet', '--no-input', ...what]);
  if (code !== 0) throw new Error(`pip ended with ${code}`);
}

/**
 * @param {import('./debian.mjs').Reporting} reporting
 * @returns {Promise<Command>}
 */
async function getPip(reporting) {
  await installPackages(['python3-pip'], 'pip, which fetches the stand-in for Electron,', reporting);
  const pip = findPip();
  if (pip === undefined) throw new SetupProblem('pip is still not there after its installation.');
  return pip;
}

/** @returns {Command | undefined} */
function findPip() {
  return candidates.find(([program, ...args]) => outputOf(program, [...args, '--version'])?.startsWith('pip '));
}

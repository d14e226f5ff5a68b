import { build } from './build.mjs';
import { chromium } from './chromium.mjs';
import { dependencies } from './dependencies.mjs';
import { electron } from './electron.mjs';
import { linuxPackage, windowsPackage } from './packages.mjs';
import { samplePackage } from './sample.mjs';
import { screens } from './screens.mjs';
import { systemLibraries } from './system-libraries.mjs';
import { testTools } from './test-tools.mjs';
import { windowsInstallers } from './windows-installers.mjs';
import { windowsPrograms } from './windows-programs.mjs';
import { wine } from './wine.mjs';

/**
 * @typedef {object} SetupContext
 * @property {string} root of the checkout, absolute
 * @property {(line: string) => void} report tells the person one line
 *
 * @typedef {object} Step
 * @property {string} id
 * @property {(context: SetupContext) => boolean} isDone answers at once
 * @property {(context: SetupContext) => Promise<void>} run can be killed at any point and run again
 */

/** What must be there before the program can start, in this order. */
export const steps = /** @type {readonly Step[]} */ ([dependencies, electron, systemLibraries, samplePackage, build]);

/**
 * The steps that matter for some of the gates.
 * @param {readonly ('nothing' | 'sample' | 'windows' | 'screens' | 'everything')[]} needs of each gate
 * @returns {readonly Step[]}
 */
export function stepsFor(needs) {
  if (needs.includes('everything')) return [...steps, testTools, linuxPackage];
  if (needs.includes('windows')) return [dependencies, build, wine, windowsPrograms, windowsInstallers, windowsPackage];
  if (needs.includes('screens')) return [dependencies, build, screens, chromium];
  return needs.includes('sample') ? [dependencies, samplePackage, testTools] : [dependencies];
}

/**
 * Does what is left to do.
 * @param {readonly Step[]} wanted in order
 * @param {SetupContext} context
 */
export async function setUp(wanted, context) {
  for (const step of wanted) if (!step.isDone(context)) await step.run(context);
}

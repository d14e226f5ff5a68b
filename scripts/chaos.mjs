import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { runCommand } from './setup/command.mjs';
import { SetupProblem } from './setup/problem.mjs';
import { runInOurPlace } from './setup/run.mjs';
import { setUp, stepsFor } from './setup/steps.mjs';

/** Rounds of a night, unless told otherwise. */
const usualRounds = 200;

const usage = `npm run chaos -- [--rounds N] [--seed N]           kills an installation at every write of its journal, and kills or stops it at N random moments: half
                                                   of them with quick programs, half with slow ones, restarts, the sample's programs, an upgrade
    [--scenario quick|slow|restart-to-finish|restart-first|sample|upgrade|own-account]  all of it in this one
    [--only before:120,slow/ms:340+stop:25]  these rounds
npm run chaos -- --faults [--only EIO:ever:150,…]  refuses it every call to the system, one by one, in eight ways; --only: these rounds
    [--kind EIO:ever,…]  only these ways       [--sample]  the parts and programs of the sample package in place of tiny ones
    [--processes]  each start a process of its own in place of one that stands by`;

// The seed of the random moments is printed: with it they come again. What is broken is told at once, with how to have it again.
await runCommand(async (context, args) => {
  const { rounds, seed, faults, ...options } = optionsIn(args);
  await setUp(stepsFor(['sample']), context);
  const own = faults ? await faultsWith(context, options) : await killsWith(context, { rounds, seed, ...options });
  context.report(own.says);
  return runInOurPlace(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...own.files, '--disable-console-intercept'], {
    cwd: context.root,
    env: { ...process.env, TMPDIR: quickFolder(), CHAOS: 'thorough', ...own.env },
  });
});

/**
 * Hundreds of installations flush thousands of lines: in memory a round takes a sixth of the time (0.35 s in place of 2.2 s), and the
 * calls are the same. Whoever names a folder gets that.
 */
function quickFolder() {
  return process.env['TMPDIR'] ?? (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
}

/** @param {readonly string[]} args */
function optionsIn(args) {
  const options = /** @type {const} */ ({
    rounds: { type: 'string', default: String(usualRounds) },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    faults: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    scenario: { type: 'string', default: '' },
    kind: { type: 'string', default: '' },
    sample: { type: 'boolean', default: false },
    processes: { type: 'boolean', default: false },
  });
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new SetupProblem(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/**
 * @param {import('./setup/steps.mjs').SetupContext} context
 * @param {{ rounds: string, seed: string, only: string, scenario: string }} wanted
 */
async function killsWith(context, { rounds, seed, only, scenario }) {
  await ensureSmallPackage(context);
  if (only !== '') return { says: `Chaos: ${only}.`, files: ['e2e/chaos/kills.test.ts'], env: { CHAOS_ONLY: only } };
  return {
    says: `Chaos: ${rounds} rounds, seed ${seed}${scenario === '' ? '' : `, ${scenario}`}.`,
    files:
      scenario === ''
        ? [
            'e2e/chaos/kills.test.ts',
            'e2e/chaos/canaries.test.ts',
            'e2e/chaos/judge',
            'e2e/chaos/side-by-side',
            'main/steps/faults.test.ts',
          ]
        : ['e2e/chaos/kills.test.ts'],
    env: { CHAOS_ROUNDS: rounds, CHAOS_SEED: seed, CHAOS_SCENARIO: scenario },
  };
}

/**
 * The parts of the sample, small: each round verifies and extracts them.
 * @param {import('./setup/steps.mjs').SetupContext} context
 */
async function ensureSmallPackage(context) {
  // Only now: it uses packages that the first step installs.
  const { ensureSamplePackage } = await import('./sample-package.mjs');
  await ensureSamplePackage(context, { name: 'sample-package-small', share: 1 / 16 });
}

/**
 * @param {import('./setup/steps.mjs').SetupContext} context
 * @param {{ only: string, kind: string, sample: boolean, processes: boolean }} wanted
 */
async function faultsWith(context, { only, kind, sample, processes }) {
  if (sample) await ensureSmallPackage(context);
  return {
    says: `Faults: ${only === '' ? `every call${kind === '' ? '' : `, ${kind}`}` : only}.`,
    files: ['e2e/chaos/faults.test.ts'],
    env: {
      CHAOS_ONLY: only,
      CHAOS_KIND: kind,
      CHAOS_PROGRAMS: sample ? 'sample' : 'tiny',
      CHAOS_ENGINE: processes ? 'processes' : 'standing',
    },
  };
}

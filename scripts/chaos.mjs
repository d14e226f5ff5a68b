import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { runCommand } from './setup/command.mjs';
import { SetupProblem } from './setup/problem.mjs';
import { runInOurPlace } from './setup/run.mjs';
import { setUp, stepsFor } from './setup/steps.mjs';

/** Rounds of a night, unless told otherwise. */
const usualRounds = 200;

const usage = `npm run chaos -- [--rounds N] [--seed N]           kills an installation at every write of its journal and at N random moments
    [--only before:120,ms:340+ms:25]  these rounds
npm run chaos -- --faults [--only EIO:ever:150,…]  refuses it every call to the system, one by one, in eight ways; --only: these rounds
    [--kind EIO:ever,…]  only these ways       [--sample]  the parts and programs of the sample package in place of tiny ones
    [--processes]  each start a process of its own in place of one that stands by`;

// The seed of the random moments is printed: with it they come again. What is broken is told at once, with how to have it again.
await runCommand(async (context, args) => {
  const { rounds, seed, faults, ...options } = optionsIn(args);
  await setUp(stepsFor(['sample']), context);
  const own = faults ? await faultsWith(context, options) : killsWith(rounds, seed, options.only);
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
 * @param {string} rounds
 * @param {string} seed
 * @param {string} only
 */
function killsWith(rounds, seed, only) {
  if (only !== '') return { says: `Chaos: ${only}.`, files: ['e2e/chaos/kills.test.ts'], env: { CHAOS_ONLY: only } };
  return {
    says: `Chaos: ${rounds} rounds, seed ${seed}.`,
    files: ['e2e/chaos/kills.test.ts', 'e2e/chaos/canaries.test.ts', 'e2e/chaos/judge', 'main/steps/faults.test.ts'],
    env: { CHAOS_ROUNDS: rounds, CHAOS_SEED: seed },
  };
}

/**
 * @param {import('./setup/steps.mjs').SetupContext} context
 * @param {{ only: string, kind: string, sample: boolean, processes: boolean }} wanted
 */
async function faultsWith(context, { only, kind, sample, processes }) {
  if (sample) {
    // Only now: it uses packages that the first step installs.
    const { ensureSamplePackage } = await import('./sample-package.mjs');
    await ensureSamplePackage(context, { name: 'sample-package-small', share: 1 / 16 });
  }
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

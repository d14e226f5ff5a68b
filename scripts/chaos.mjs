import { runCommand } from './setup/command.mjs';
import { runInOurPlace } from './setup/run.mjs';
import { setUp, stepsFor } from './setup/steps.mjs';

/** Rounds of a night, unless told otherwise. */
const usualRounds = 200;

// `npm run chaos [-- --rounds N] [-- --seed N]`: kills an installation at every write of its journal and at N random moments, and
// makes every call to the system fail, one by one. The seed of the random moments is printed: with it they come again.
await runCommand(async (context, args) => {
  const option = (/** @type {string} */ name) => args[args.indexOf(`--${name}`) + (args.includes(`--${name}`) ? 1 : args.length + 1)];
  const rounds = Number(option('rounds') ?? usualRounds);
  const seed = Number(option('seed') ?? Math.floor(Math.random() * 2 ** 31));
  await setUp(stepsFor(['sample']), context);
  context.report(`Chaos: ${String(rounds)} rounds, seed ${String(seed)}.`);
  return runInOurPlace(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'e2e/chaos', 'main/steps/faults.test.ts'], {
    cwd: context.root,
    env: { ...process.env, CHAOS: 'thorough', CHAOS_ROUNDS: String(rounds), CHAOS_SEED: String(seed) },
  });
});

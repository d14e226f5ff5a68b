import { join } from 'node:path';
import { buildArtefacts } from './packaging/artefacts.mjs';
import { runCommand } from './setup/command.mjs';
import { SetupProblem } from './setup/problem.mjs';
import { setUp, steps } from './setup/steps.mjs';
import { findWindowsPrograms, windowsPrograms } from './setup/windows-programs.mjs';

const targets = /** @type {const} */ (['windows', 'linux']);

// `npm run dist [-- windows linux]`: packages into `release/`; docs/releasing.md says which, and how a release is made.
await runCommand(async (context, args) => {
  const unknown = args.filter((arg) => !targets.some((target) => target === arg));
  if (unknown.length > 0) throw new SetupProblem(`There is no target ${unknown.join(', ')}. There are: ${targets.join(', ')}.`);
  const chosen = targets.filter((target) => args.length === 0 || args.includes(target));
  await setUp(steps, context);
  if (chosen.includes('windows') && findWindowsPrograms(context.root) === undefined) await windowsPrograms.run(context);
  await buildArtefacts(context, { targets: chosen, output: join(context.root, 'release'), effort: 'small' });
  return 0;
});

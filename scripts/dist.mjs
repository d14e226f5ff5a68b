import { join } from 'node:path';
import { buildArtefacts } from './packaging/artefacts.mjs';
import { distOrder } from './packaging/order.mjs';
import { runCommand } from './setup/command.mjs';
import { setUp, steps } from './setup/steps.mjs';
import { findWindowsPrograms, windowsPrograms } from './setup/windows-programs.mjs';

// `npm run dist [-- windows linux --from-folder]`: packages into `release/`; docs/releasing.md says which, and how a release is made.
await runCommand(async (context, args) => {
  const { targets, fromFolder } = distOrder(args);
  await setUp(steps, context);
  if (targets.includes('windows') && findWindowsPrograms(context.root) === undefined) await windowsPrograms.run(context);
  await buildArtefacts(context, { targets, output: join(context.root, 'release'), effort: 'small', fromFolder });
  return 0;
});

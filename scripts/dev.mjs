import { join } from 'node:path';
import { runCommand } from './setup/command.mjs';
import { openDisplay } from './setup/display.mjs';
import { electronExecutable } from './setup/electron.mjs';
import { electronSwitches } from './setup/launch.mjs';
import { runInOurPlace } from './setup/run.mjs';
import { setUp, steps } from './setup/steps.mjs';

// `npm run dev`: the wizard, rebuilt and reloaded as sources change.
await runCommand(async (context, args) => {
  const { root } = context;
  await setUp(
    steps.filter(({ id }) => id !== 'build'),
    context,
  );
  const display = await openDisplay();
  try {
    const env = { ...display.env, ELECTRON_EXEC_PATH: electronExecutable(root) };
    const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
    return await runInOurPlace(process.execPath, [vite, 'dev', '--watch', '--', ...electronSwitches(), ...args], { cwd: root, env });
  } finally {
    display.end();
  }
});

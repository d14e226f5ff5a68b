import { join } from 'node:path';
import { runCommand } from './setup/command.mjs';
import { hasDisplay, openDisplay } from './setup/display.mjs';
import { launch } from './setup/launch.mjs';
import { runInOurPlace } from './setup/run.mjs';
import { setUp, steps } from './setup/steps.mjs';

// `npm start [-- arguments]`: the wizard; with arguments, one of its commands; without a display, the demo.
await runCommand(async (context, args) => {
  await setUp(steps, context);
  const demo = args.length === 0 && !hasDisplay();
  const display = await openDisplay();
  try {
    return demo ? await walkTheSample(context, display.env) : await launch(context.root, args, display.env);
  } finally {
    display.end();
  }
});

/**
 * @param {import('./setup/steps.mjs').SetupContext} context
 * @param {NodeJS.ProcessEnv} env
 */
function walkTheSample({ root, report }, env) {
  report('There is no display here: running the sample installation from the first page to the last.');
  return runInOurPlace(process.execPath, [join(root, 'dist/demo/demo.mjs')], { cwd: root, env });
}

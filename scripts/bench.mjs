import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './setup/command.mjs';
import { openDisplay } from './setup/display.mjs';
import { runInOurPlace } from './setup/run.mjs';
import { setUp, steps } from './setup/steps.mjs';

// `npm run bench [-- names]`: every `e2e/bench/<name>.bench.mjs`, or those named, one after the other.
await runCommand(async (context, args) => {
  const folder = join(context.root, 'e2e/bench');
  const files = readdirSync(folder).filter((file) => file.endsWith('.bench.mjs'));
  const wanted = files.filter((file) => args.length === 0 || args.includes(file.replace('.bench.mjs', '')));
  await setUp(steps, context);
  const display = await openDisplay();
  try {
    let worst = wanted.length > 0 ? 0 : 1;
    for (const file of wanted.sort()) {
      worst = Math.max(worst, await runInOurPlace(process.execPath, [join(folder, file)], { cwd: context.root, env: display.env }));
    }
    return worst;
  } finally {
    display.end();
  }
});

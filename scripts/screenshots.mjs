import { join } from 'node:path';
import { writeGallery } from './pictures/gallery.mjs';
import { runCommand } from './setup/command.mjs';
import { runInOurPlace } from './setup/run.mjs';
import { setUp, stepsFor } from './setup/steps.mjs';

// `npm run screenshots [-- arguments of Playwright]`: every page in every state, look and language, and a page that shows them.
await runCommand(async (context, args) => {
  const { root, report } = context;
  await setUp(stepsFor(['screens']), context);
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const code = await runInOurPlace(process.execPath, [playwright, 'test', '--config', 'e2e/screens/pictures.config.ts', ...args], {
    cwd: root,
  });
  report(`The pictures are in ${writeGallery(join(root, 'out', 'screens'))}`);
  return code;
});

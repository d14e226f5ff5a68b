import { join } from 'node:path';
import { keepForDocs, writeGallery } from './pictures/gallery.mjs';
import { runCommand } from './setup/command.mjs';
import { runInOurPlace } from './setup/run.mjs';
import { setUp, stepsFor } from './setup/steps.mjs';

// `npm run screenshots [-- --docs] [-- arguments of Playwright]`: every page in every state, look and language, and a page that
// shows them. `--docs` also takes the pictures of the documentation from there.
await runCommand(async (context, given) => {
  const { root, report } = context;
  const args = given.filter((each) => each !== '--docs');
  await setUp(stepsFor(['screens']), context);
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  const code = await runInOurPlace(process.execPath, [playwright, 'test', '--config', 'e2e/screens/pictures.config.ts', ...args], {
    cwd: root,
  });
  if (code === 0 && args.length < given.length) keepForDocs(join(root, 'out', 'screens'), join(root, 'docs', 'pictures'));
  report(`The pictures are in ${writeGallery(join(root, 'out', 'screens'))}`);
  return code;
});

import { join } from 'node:path';
import type { Page } from 'playwright';
import { languages } from '../../app/texts/texts.ts';
import { root } from '../fixtures/root.ts';
import { looks, test } from './fixtures/screen.ts';
import { screenStates } from './states/index.ts';

/** Other windows than the usual one, in French, the longer language: the smallest, one at 200 %, and one that shows a whole page. */
const windows = [
  { name: '800x600', size: { width: 784, height: 561 }, scale: 1 },
  { name: 'zoomed', size: { width: 492, height: 341 }, scale: 2 },
  { name: 'whole', size: { width: 984, height: 1700 }, scale: 1 },
] as const;

for (const state of screenStates) {
  for (const language of languages)
    test(`${state.id} in ${language}`, async ({ openScreen }) => {
      const { window, look } = await openScreen(state, { language });
      for (const each of looks) {
        await look(each);
        await picture(window, `${state.id}.${language}.${each.name}`);
      }
    });
  for (const { name, size, scale } of windows)
    test(`${state.id}, ${name}`, async ({ openScreen }) => {
      const { window } = await openScreen(state, { language: 'fr', size, scale });
      await picture(window, `${state.id}.fr.${name}`);
    });
}

async function picture(window: Page, name: string): Promise<void> {
  // Away from what was pressed last, which would be drawn as pointed at.
  await window.mouse.move(1, 1);
  await window.screenshot({ path: join(root, 'out', 'screens', `${name}.png`), animations: 'disabled', caret: 'hide' });
}

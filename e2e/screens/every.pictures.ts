import { join } from 'node:path';
import { languages } from '../../app/texts/texts.ts';
import { root } from '../fixtures/root.ts';
import { looks, test } from './fixtures/screen.ts';
import { screenStates } from './states/index.ts';

for (const state of screenStates)
  for (const language of languages)
    test(`${state.id} in ${language}`, async ({ openScreen }) => {
      const { window, look } = await openScreen(state, { language });
      for (const each of looks) {
        await look(each);
        // Away from what was pressed last, which would be drawn as pointed at.
        await window.mouse.move(1, 1);
        const path = join(root, 'out', 'screens', `${state.id}.${language}.${each.name}.png`);
        await window.screenshot({ path, animations: 'disabled', caret: 'hide' });
      }
    });

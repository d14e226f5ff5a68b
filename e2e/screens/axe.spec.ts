import { languages } from '../../app/texts/texts.ts';
import { axeFindings } from '../fixtures/axe.ts';
import { expect, looks, test } from './fixtures/screen.ts';
import { screenStates } from './states/index.ts';

for (const state of screenStates) {
  test(`axe finds nothing on ${state.id}, in every look and language`, async ({ openScreen }) => {
    const found: string[] = [];
    for (const language of languages) {
      const { window, look } = await openScreen(state, { language });
      for (const each of looks) {
        await look(each);
        const findings = await axeFindings(window, each.name === 'light' ? 'all' : 'colours');
        found.push(...findings.map((finding) => `${language} ${each.name}: ${finding}`));
      }
    }
    expect(found).toEqual([]);
  });
}

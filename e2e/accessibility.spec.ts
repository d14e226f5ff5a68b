import type { Page } from '@playwright/test';
import type { PageId } from '../app/flow/pages.ts';
import { pageOrder } from '../app/flow/pages.ts';
import { languages } from '../app/texts/texts.ts';
import { axeFindings } from './fixtures/axe.ts';
import { canaries } from './fixtures/secrets.ts';
import { expect, test } from './fixtures/wizard.ts';
import { switchLanguage } from './walk/frame.ts';
import { walkToFinish, walkToSummary } from './walk/walk.ts';
import { wordsIn, type Words } from './walk/words.ts';

/** Looks that are switched in place: light, dark, and a contrast theme over the dark one. */
const looks = [
  { theme: 'light', forcedColors: 'none' },
  { theme: 'dark', forcedColors: 'none' },
  { theme: 'dark', forcedColors: 'active' },
] as const;

test('axe finds nothing on any page of the walk, in every look and language', async ({ wizard: { window, words } }) => {
  test.setTimeout(300_000);
  const found: Partial<Record<PageId, readonly string[]>> = {};
  const onPage = async (page: PageId): Promise<void> => {
    found[page] = await findingsInEveryLook(window, words);
  };
  // What runs cannot be held still; its page is looked at in its first look only.
  const first = async (page: PageId): Promise<void> => {
    if (page === 'installation') found[page] = await axeFindings(window);
    else await onPage(page);
  };
  await walkToSummary(window, words, { secrets: canaries, onPage });
  await walkToFinish(window, words, { secrets: canaries, onPage: first });
  expect(found).toEqual(Object.fromEntries(pageOrder.map((page) => [page, []])));
});

/** Ends in the language it began with, so that the walk can go on. */
async function findingsInEveryLook(window: Page, words: Words): Promise<readonly string[]> {
  const found: string[] = [];
  let present = words;
  for (const language of [...languages.filter((each) => each !== words.language), words.language]) {
    await switchLanguage(window, present, language);
    present = wordsIn(language);
    for (const { theme, forcedColors } of looks) {
      await window.emulateMedia({ forcedColors });
      await window.getByRole('combobox', { name: present.frame.theme }).selectOption(theme);
      await expect(window.locator('html')).toHaveAttribute('data-theme', theme);
      found.push(...(await axeFindings(window)).map((finding) => `${language} ${theme} ${forcedColors}: ${finding}`));
    }
  }
  await window.emulateMedia({ forcedColors: 'none' });
  return found;
}

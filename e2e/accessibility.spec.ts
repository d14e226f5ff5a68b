import type { Page } from '@playwright/test';
import type { PageId } from '../app/flow/pages.ts';
import { pageOrder } from '../app/flow/pages.ts';
import { axeFindings } from './fixtures/axe.ts';
import { canaries } from './fixtures/secrets.ts';
import { expect, test } from './fixtures/wizard.ts';
import { walkToFinish, walkToSummary } from './walk/walk.ts';
import type { Words } from './walk/words.ts';

/** Looks that are switched in place: light, dark, and a contrast theme over the dark one. */
const looks = [
  { theme: 'light', forcedColors: 'none' },
  { theme: 'dark', forcedColors: 'none' },
  { theme: 'dark', forcedColors: 'active' },
] as const;

// Every state in every look and language is looked at in a current Chromium (`screens/every-state.spec.ts`).
test('axe finds nothing on any page of the walk in the real program, in every look', async ({ wizard: { window, words } }) => {
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

async function findingsInEveryLook(window: Page, words: Words): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { theme, forcedColors } of looks) {
    await window.emulateMedia({ forcedColors });
    await window.getByRole('combobox', { name: words.frame.theme }).selectOption(theme);
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme);
    const findings = await axeFindings(window, theme === 'light' ? 'all' : 'colours');
    found.push(...findings.map((finding) => `${theme} ${forcedColors}: ${finding}`));
  }
  await window.emulateMedia({ forcedColors: 'none' });
  return found;
}

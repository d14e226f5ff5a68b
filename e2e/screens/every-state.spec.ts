import type { Page } from 'playwright';
import { languages, type Language } from '../../app/texts/texts.ts';
import { axeFindings } from '../fixtures/axe.ts';
import { expect, looks, test, type Screen } from './fixtures/screen.ts';
import { buttonsOutOfView, cutOff, smallTargets, spaceText } from './looks/layout.ts';
import { silentProblems, structureOf } from './looks/structure.ts';
import { screenStates } from './states/index.ts';
import type { ScreenState } from './states/state.ts';

/** `npm run test:axe` sets it: every state in every language, not only the first state of each page in the second one. */
const isWhole = process.env['EVERY_LOOK'] !== undefined;

/** Sizes in which nothing is cut: the smallest window (800 by 600 with its frame), the same at 200 %, and 320 pixels wide. */
const sizes = [
  { width: 784, height: 561 },
  { width: 392, height: 281 },
  { width: 320, height: 512 },
] as const;

const isFirstOfPage = (state: ScreenState): boolean => screenStates.find(({ page }) => page === state.page) === state;
const languagesOf = (state: ScreenState): readonly Language[] => (isWhole || isFirstOfPage(state) ? languages : ['en']);

for (const state of screenStates)
  for (const language of languagesOf(state))
    test(`${state.id} in ${language}: axe in every look, and the rows that hold everywhere`, async ({ openScreen }) => {
      const screen = await openScreen(state, { language });
      await holdsStructure(screen.window, language);
      expect.soft(await axeInEveryLook(screen), 'axe').toEqual([]);
      await holdsLayout(screen);
    });

async function axeInEveryLook({ window, look }: Screen): Promise<readonly string[]> {
  const found: string[] = [];
  for (const each of looks) {
    await look(each);
    const findings = await axeFindings(window, each.name === 'light' ? 'all' : 'colours');
    found.push(...findings.map((finding) => `${each.name}: ${finding}`));
  }
  await look(looks[0] ?? { theme: 'light', forcedColors: 'none' });
  return found;
}

async function holdsStructure(window: Page, language: Language): Promise<void> {
  const found = await structureOf(window);
  expect
    .soft(
      found.headings.filter((level) => level === 1),
      'A2: one h1',
    )
    .toHaveLength(1);
  expect
    .soft(
      found.headings.filter((level, index) => level > (found.headings[index - 1] ?? 0) + 1),
      'A2: no level is skipped',
    )
    .toEqual([]);
  expect.soft(found.landmarks, 'A2: landmarks').toEqual(expect.arrayContaining(['header', 'main', 'footer']));
  expect.soft(found.presentStages, 'A3: one stage is the present one').toBe(found.landmarks.includes('nav') ? 1 : 0);
  expect.soft(found.silentStages, 'A3: every stage says its state in words').toEqual([]);
  expect.soft(new Set(found.accessKeys).size, `A5: access keys are unique: ${found.accessKeys.join(' ')}`).toBe(found.accessKeys.length);
  expect.soft(found.foreignKeys, 'A5: an access key is a letter of its label').toEqual([]);
  expect.soft(found.lonelySigns, 'A10: no sign without words').toEqual([]);
  expect.soft(found.endless, 'A16: nothing moves without end where motion is not wanted').toEqual([]);
  expect.soft(await smallTargets(window), 'A17: targets').toEqual([]);
  expect.soft(await silentProblems(window), 'A20: what is wrong with a field belongs to it').toEqual([]);
  expect.soft(found.tooltips, 'A24: nothing is said in a tooltip only').toEqual([]);
  expect.soft(found.language, 'A27: the language of the document').toBe(language);
}

async function holdsLayout({ window }: Screen): Promise<void> {
  const hasTable = (await window.locator('main table, [role="alertdialog"]').count()) > 0;
  for (const size of sizes) {
    await window.setViewportSize(size);
    if (size.width === 320 && hasTable) continue;
    const at = `${String(size.width)} by ${String(size.height)}`;
    expect.soft(await cutOff(window), `A13: at ${at}`).toEqual([]);
    expect.soft(await buttonsOutOfView(window), `A13: buttons at ${at}`).toEqual([]);
  }
  await window.setViewportSize({ width: 984, height: 681 });
  await spaceText(window);
  expect.soft(await cutOff(window), 'A15: with wider text').toEqual([]);
}

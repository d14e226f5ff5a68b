import { anewTexts } from '../../renderer/pages/launch/anew.texts.ts';
import { closeWindow, openAlone, startAndQuit, type Alone, type AloneWindow } from '../fixtures/alone.ts';
import { root } from '../fixtures/root.ts';
import { canaries } from '../fixtures/secrets.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { atPage, back, button, next } from '../walk/frame.ts';
import { startSample } from '../walk/package.ts';
import { acceptTerms } from '../walk/questions.ts';
import { walkToWelcome } from '../walk/walk.ts';
import { wordsIn } from '../walk/words.ts';

const words = wordsIn('en');
const anew = anewTexts.en;

test('Exit on the first page and Cancel before any answer close at once', async ({ folder }) => {
  const first = await opened(folder);
  await leaves(first, () => button(first.window, words.frame.exit).click());
  const second = await opened(folder);
  await startSample(second.window, words);
  await leaves(second, () => button(second.window, words.frame.cancel).click());
});

test.describe('leaving while the first page is still being loaded', () => {
  for (const milliseconds of [0, 30, 100, 300, 1000]) {
    test(`${String(milliseconds)} ms after the window was made ends the program without a problem`, async ({ folder }) => {
      const alone = startAndQuit({ root, folder, language: 'en' }, milliseconds);
      await left(alone);
      expect(alone.said.err).not.toContain('Error:');
    });
  }
});

test('Cancel asks once something was answered; staying keeps it, leaving offers it again', async ({ folder, open, extracted }) => {
  const alone = await answered(folder, extracted);
  const { window } = alone;
  await button(window, words.frame.cancel).click();
  const dialog = window.getByRole('dialog').or(window.getByRole('alertdialog'));
  await expect(dialog).toContainText(words.frame.exitText);
  await expect(button(window, words.frame.exitNo)).toBeFocused();
  await button(window, words.frame.exitNo).click();
  await expect(dialog).toHaveCount(0);
  await expect(button(window, words.frame.cancel)).toBeFocused();
  await button(window, words.frame.cancel).click();
  await leaves(alone, () => button(window, words.frame.exitYes).click());
  const again = await open();
  await expect(again.window.getByRole('button', { name: words.launch.resume })).toBeVisible();
});

test('Back on the first page the setup is on offer, and Resume goes on with all it had', async ({ open, extracted }) => {
  const { window } = await open();
  await walkToWelcome(window, words, { secrets: canaries, packageFolder: extracted });
  await acceptTerms(window, words);
  await next(window, words, 'prerequisites');
  for (const page of ['welcome', 'package'] as const) await back(window, words, page);
  await button(window, words.frame.back).click();
  await button(window, words.launch.sample).click();
  await expect(window.getByRole('alertdialog')).toContainText(anew.title);
  await expect(button(window, anew.resume), 'one click or key throws nothing away').toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('alertdialog')).toHaveCount(0);
  await button(window, words.launch.resume).click();
  await atPage(window, words, 'package');
  await button(window, words.package.finish).click();
  await atPage(window, words, 'welcome');
  await expect(window.getByRole('checkbox', { name: words.welcome.accept })).toBeChecked();
});

test('Begin anew puts what was begun away', async ({ open, extracted }) => {
  const { window } = await open();
  await walkToWelcome(window, words, { secrets: canaries, packageFolder: extracted });
  await back(window, words, 'package');
  await button(window, words.frame.back).click();
  await button(window, words.launch.sample).click();
  await button(window, anew.anew).click();
  await atPage(window, words, 'package');
  await expect(button(window, words.package.finish)).toHaveCount(0);
});

test('closing the window asks the same', async ({ folder, extracted }) => {
  const alone = await answered(folder, extracted);
  const { window } = alone;
  closeWindow(alone);
  await expect(window.getByText(words.frame.exitTitle)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByText(words.frame.exitTitle)).toHaveCount(0);
  closeWindow(alone);
  await leaves(alone, () => button(window, words.frame.exitYes).click());
});

function opened(folder: string): Promise<AloneWindow> {
  return openAlone({ root, folder, language: 'en' });
}

async function answered(folder: string, packageFolder: string): Promise<AloneWindow> {
  const alone = await opened(folder);
  await walkToWelcome(alone.window, words, { secrets: canaries, packageFolder });
  await acceptTerms(alone.window, words);
  await next(alone.window, words, 'prerequisites');
  return alone;
}

/** Clicks what ends the program. Its page may be gone before Playwright hears that the click was done: then the end is the proof. */
async function leaves(alone: AloneWindow, click: () => Promise<void>): Promise<void> {
  await click().catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error;
  });
  await left(alone);
}

/** The program has ended well, and its page had nothing to complain of. */
async function left(alone: Alone | AloneWindow): Promise<void> {
  const { code, signal, err } = await alone.ended;
  expect(signal ?? code, err).toBe(0);
  if ('observed' in alone) expect([...alone.observed.errors, ...alone.observed.foreign]).toEqual([]);
}

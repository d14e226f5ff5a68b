import type { ElectronApplication } from '@playwright/test';
import { expect, test, type Wizard } from '../fixtures/wizard.ts';
import { button, next } from '../walk/frame.ts';
import { startSample } from '../walk/package.ts';
import { acceptTerms } from '../walk/questions.ts';
import { walkToWelcome } from '../walk/walk.ts';
import { canaries } from '../fixtures/secrets.ts';

test.describe('before anything is there to lose', () => {
  // Once in a dozen Electron 22 ended by a signal when it was left within its first second, while pages were still being fetched.
  test.describe.configure({ retries: 2 });

  test('Exit on the first page and Cancel before any answer close at once', async ({ open }) => {
    const first = await open();
    await leaves(first.app, () => button(first.window, first.words.frame.exit).click());
    const second = await open();
    await startSample(second.window, second.words);
    await leaves(second.app, () => button(second.window, second.words.frame.cancel).click());
  });
});

test('Cancel asks once something was answered; staying keeps it, leaving offers it again', async ({ open, extracted }) => {
  const { app, window, words } = await answered(open, extracted);
  await button(window, words.frame.cancel).click();
  const dialog = window.getByRole('dialog').or(window.getByRole('alertdialog'));
  await expect(dialog).toContainText(words.frame.exitText);
  await expect(button(window, words.frame.exitNo)).toBeFocused();
  await button(window, words.frame.exitNo).click();
  await expect(dialog).toHaveCount(0);
  await expect(button(window, words.frame.cancel)).toBeFocused();
  await button(window, words.frame.cancel).click();
  await leaves(app, () => button(window, words.frame.exitYes).click());
  const again = await open();
  await expect(again.window.getByRole('button', { name: words.launch.resume })).toBeVisible();
});

test('closing the window asks the same', async ({ open, extracted }) => {
  const { app, window, words } = await answered(open, extracted);
  await closeWindow(app);
  await expect(window.getByText(words.frame.exitTitle)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByText(words.frame.exitTitle)).toHaveCount(0);
  await closeWindow(app);
  await leaves(app, () => button(window, words.frame.exitYes).click());
});

async function answered(open: () => Promise<Wizard>, packageFolder: string): Promise<Wizard> {
  const wizard = await open();
  await walkToWelcome(wizard.window, wizard.words, { secrets: canaries, packageFolder });
  await acceptTerms(wizard.window, wizard.words);
  await next(wizard.window, wizard.words, 'prerequisites');
  return wizard;
}

/** Does something that ends the program, and waits until its process has ended. */
async function leaves(app: ElectronApplication, work: () => Promise<void>): Promise<void> {
  const child = app.process();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await work();
  expect(await ended).toBe(0);
}

function closeWindow(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}

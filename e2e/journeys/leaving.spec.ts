import type { ElectronApplication } from '@playwright/test';
import { launch } from '../fixtures/launch.ts';
import { root } from '../fixtures/root.ts';
import { expect, test, type Wizard } from '../fixtures/wizard.ts';
import { button, next } from '../walk/frame.ts';
import { startSample } from '../walk/package.ts';
import { acceptTerms } from '../walk/questions.ts';
import { walkToWelcome } from '../walk/walk.ts';
import { canaries } from '../fixtures/secrets.ts';

test('Exit on the first page and Cancel before any answer close at once', async ({ open }) => {
  const first = await open();
  await leaves(first.app, () => button(first.window, first.words.frame.exit).click());
  const second = await open();
  await startSample(second.window, second.words);
  await leaves(second.app, () => button(second.window, second.words.frame.cancel).click());
});

test.describe('leaving while the first page is still being loaded', () => {
  for (const milliseconds of [0, 30, 100, 300, 1000]) {
    test(`${String(milliseconds)} ms after the window was made ends the program without a problem`, async ({ folder }) => {
      const app = await launch({ root, folder, language: 'en' });
      let complaint = '';
      app.process().stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
      await leaves(app, () => quitAfter(app, milliseconds));
      expect(complaint).not.toContain('Error:');
    });
  }
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

/** Ends the program so many milliseconds after its window was made: it is asked before there is one. */
function quitAfter(app: ElectronApplication, milliseconds: number): Promise<void> {
  return app.evaluate(({ app: electron, BrowserWindow }, time) => {
    const quitSoon = (): void => {
      setTimeout(() => {
        electron.quit();
      }, time);
    };
    if (BrowserWindow.getAllWindows().length > 0) quitSoon();
    else electron.once('browser-window-created', quitSoon);
  }, milliseconds);
}

function closeWindow(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}

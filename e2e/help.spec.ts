import type { ElectronApplication } from 'playwright';
import { axeFindings } from './fixtures/axe.ts';
import { expect, test } from './fixtures/wizard.ts';
import { atPage, button, switchLanguage } from './walk/frame.ts';
import { wordsIn } from './walk/words.ts';

test('the help and the page about the program: axe finds nothing in light, dark, forced colours, English and French', async ({
  wizard: { window, words },
}) => {
  await atPage(window, words, 'launch');
  await window.keyboard.press('F1');
  const panel = window.getByRole('complementary', { name: words.frame.help });
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  const [help, area] = [await panel.boundingBox(), await window.getByRole('main').boundingBox()];
  expect(help?.x, 'the help stands beside the page').toBe((area?.x ?? 0) + (area?.width ?? 0));
  expect({ y: help?.y, height: help?.height }).toEqual({ y: area?.y, height: area?.height });
  const found: string[] = [];
  const look = async (theme: string): Promise<void> => {
    for (const forcedColors of ['none', 'active'] as const) {
      await window.emulateMedia({ forcedColors });
      found.push(...(await axeFindings(window)).map((finding) => `${theme} ${forcedColors} ${finding}`));
    }
  };
  await look('system');
  await window.getByRole('combobox', { name: words.frame.theme }).selectOption('dark');
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await look('dark');
  await switchLanguage(window, words, 'fr');
  await button(window, 'À propos de ce programme').click();
  await look('dark, French');
  expect(found).toEqual([]);
});

test('theme and zoom are as they were at the next start', async ({ open }) => {
  const first = await open();
  await atPage(first.window, first.words, 'launch');
  await first.window.getByRole('combobox', { name: first.words.frame.theme }).selectOption('dark');
  await expect(first.window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: '=', modifiers: ['control'] });
  });
  await expect.poll(() => zoomOf(first.app)).toBeCloseTo(1.1);
  await first.kill();
  const second = await open();
  await atPage(second.window, second.words, 'launch');
  await expect(second.window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => zoomOf(second.app)).toBeCloseTo(1.1);
});

test('at 800 by 600, at 200 % and at 320 pixels wide the first page scrolls in one direction only', async ({
  wizard: { app, window, words },
}) => {
  await atPage(window, words, 'launch');
  const french = wordsIn('fr');
  await switchLanguage(window, words, 'fr');
  await atPage(window, french, 'launch');
  for (const [zoom, help] of [
    [1, false],
    [2, false],
    [2.5, false],
    [2.5, true],
    [1, true],
  ] as const) {
    if (help !== (await window.getByRole('complementary').isVisible())) await window.keyboard.press('F1');
    await app.evaluate(({ BrowserWindow }, factor) => {
      const [each] = BrowserWindow.getAllWindows();
      each?.setSize(800, 600);
      each?.webContents.setZoomFactor(factor);
    }, zoom);
    await expect.poll(() => window.evaluate(() => globalThis.innerWidth)).toBeLessThanOrEqual(800 / zoom);
    const wide = await window.evaluate(() =>
      [...document.querySelectorAll('body, .page, .header, .footer, .help')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ className }) => className),
    );
    expect(wide, `at ${String(zoom * 100)} %, help ${String(help)}`).toEqual([]);
  }
});

function zoomOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0);
}

import type { Page } from 'playwright';
import { atPage, button, pathField } from './frame.ts';
import { pressKey, tabTo, typeInto } from './keyboard.ts';
import type { Words } from './words.ts';

/** From the launch page to the first stage, without a pointer: the sample, from a folder with its extracted files. */
export async function givePackageByKeyboard(window: Page, words: Words, folder: string): Promise<void> {
  await atPage(window, words, 'launch');
  await tabTo(window, button(window, words.launch.sample));
  await window.keyboard.press('Enter');
  await atPage(window, words, 'package');
  await typeInto(window, pathField(window, words.package.folder), folder);
  await window.keyboard.press('Enter');
  await button(window, words.package.finish).waitFor({ timeout: 120_000 });
  await pressKey(window, words.package.finishKey);
  await atPage(window, words, 'welcome');
}

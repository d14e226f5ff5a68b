import type { Page } from 'playwright';
import { atPage, button, pathField } from './frame.ts';
import type { Words } from './words.ts';

/** Milliseconds that reading or extracting the sample package may take. */
const WORK = 120_000;

/** Chooses the sample on the launch page. */
export async function startSample(window: Page, words: Words): Promise<void> {
  await atPage(window, words, 'launch');
  await button(window, words.launch.sample).click();
  await atPage(window, words, 'package');
}

/** Verifies the parts in a folder (the sample's own when none is given); the verdict is shown after it. */
export async function verifyPackage(window: Page, words: Words, folder: string | null = null): Promise<void> {
  if (folder !== null) await pathField(window, words.package.folder).fill(folder);
  await window.getByRole('button', { name: new RegExp(`^(${words.package.verify}|${words.package.verifyAgain})$`, 'u') }).click();
  const verdict = button(window, words.package.verifyAgain).or(button(window, words.package.finish));
  await verdict.waitFor({ timeout: WORK });
}

/** Extracts the verified package to where the page suggests, or to `destination`. */
export async function extractPackage(window: Page, words: Words, destination: string | null = null): Promise<void> {
  if (destination !== null) await pathField(window, words.package.destination).fill(destination);
  await button(window, words.package.extract).click();
  await button(window, words.package.finish).waitFor({ timeout: WORK });
}

/** Finishes the extraction with the ticked box: the wizard begins. */
export async function goOnToSetup(window: Page, words: Words): Promise<void> {
  await button(window, words.package.finish).click();
  await atPage(window, words, 'welcome');
}

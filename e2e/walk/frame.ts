import type { Locator, Page } from 'playwright';
import type { PageId } from '../../app/flow/pages.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { Words } from './words.ts';

/** Milliseconds until a page must be there; its work before may have taken a while on a slow machine. */
const PATIENCE = 30_000;

/** The heading of a page; it is there while the page is shown. */
function headingOf(window: Page, words: Words, page: PageId): Locator {
  return window.getByRole('heading', { level: 1, name: words[page].title, exact: true });
}

/** Waits until a page is shown. */
export async function atPage(window: Page, words: Words, page: PageId): Promise<void> {
  await headingOf(window, words, page).waitFor({ timeout: PATIENCE });
}

/** A button by its whole label. */
export function button(window: Page, name: string): Locator {
  return window.getByRole('button', { name, exact: true });
}

/** Presses *Next* without expecting anything. */
export async function pressNext(window: Page, words: Words): Promise<void> {
  await button(window, words.frame.next).click();
}

/** Presses *Next* and waits for the page it leads to. */
export async function next(window: Page, words: Words, page: PageId): Promise<void> {
  await pressNext(window, words);
  await atPage(window, words, page);
}

/** Presses *Back* and waits for the page it leads to. */
export async function back(window: Page, words: Words, page: PageId): Promise<void> {
  await button(window, words.frame.back).click();
  await atPage(window, words, page);
}

/** Switches the language in the window's header. */
export async function switchLanguage(window: Page, from: Words, to: Language): Promise<void> {
  await window.getByRole('combobox', { name: from.frame.language }).selectOption(to);
}

/** The text field with this label; a password as well. */
export function field(window: Page, label: string): Locator {
  return window.getByRole('main').getByLabel(label, { exact: true });
}

/** The path field with this label; its label says nothing of the button beside it. */
export function pathField(window: Page, label: string): Locator {
  return window.getByRole('textbox', { name: label, exact: true });
}

/** Waits until a question is open: its wrapper has no height, so its last button tells. */
export async function dialogShown(window: Page): Promise<void> {
  await window.getByRole('alertdialog').getByRole('button').last().waitFor();
}

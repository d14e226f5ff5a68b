import type { ElectronApplication, Page } from 'playwright';
import type { Bridge } from '../../app/ipc/contract.ts';
import type { PageId } from '../../app/flow/pages.ts';
import { atPage } from './frame.ts';
import type { Words } from './words.ts';

type Start = Parameters<Bridge['session.start']>[0];

/** Opens the page of checks at once, as the launch page or the walk to it would. */
export async function openChecks(window: Page, words: Words, mode: Start['mode']): Promise<void> {
  await window.evaluate(async (chosen) => {
    const { setup } = globalThis as unknown as { readonly setup: Bridge };
    await setup['session.start']({ mode: chosen, product: 'sample' });
    await setup['session.goTo']('prerequisites');
  }, mode);
  await atPage(window, words, 'prerequisites');
}

/** Opens a page of the session that was begun at once. */
export async function openPage(window: Page, words: Words, page: PageId): Promise<void> {
  await window.evaluate(async (wanted) => {
    await (globalThis as unknown as { readonly setup: Bridge }).setup['session.goTo'](wanted);
  }, page);
  await atPage(window, words, page);
}

/** Answers the system's dialogs: a file to open, or where to save. Null closes them. */
export async function answerDialogs(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, file);
}

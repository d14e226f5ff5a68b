import { everyPage, type PageId } from '../app/flow/pages.ts';
import { pages } from './pages/index.ts';
import { tools } from './tools/index.ts';
import type { LoadPage, Page } from './wizard/page.ts';

/** Where pages come from. */
export type PageSource = Readonly<Record<PageId, LoadPage>>;

/** All pages of this program. */
export const allPages: PageSource = { ...pages, ...tools };

/**
 * The pages that must be there before anything is drawn: the first page needs no other. A window that was loaded again in
 * the middle draws the page it had, which may speak of others, at once and whole.
 */
export function pagesFirst(present: PageId): readonly PageId[] {
  return present === 'launch' ? ['launch'] : everyPage;
}

/** These pages, in the order of the wizard. */
export async function loadPages(source: PageSource, wanted: readonly PageId[]): Promise<readonly Page[]> {
  return Promise.all(everyPage.filter((id) => wanted.includes(id)).map((id) => source[id]()));
}

/** All pages, one after the other, each when there is nothing else to do: nobody waits for a page, and none holds the window up. */
export async function loadAllIdly(source: PageSource, untilIdle: () => Promise<void>): Promise<readonly Page[]> {
  const loaded: Page[] = [];
  for (const id of everyPage) {
    await untilIdle();
    loaded.push(await source[id]());
  }
  return loaded;
}

/** These pages and one more, in the order of the wizard; the same list where it was there already. */
export function withPage(pages: readonly Page[], page: Page): readonly Page[] {
  return pages.includes(page) ? pages : [...pages, page].sort((one, other) => everyPage.indexOf(one.id) - everyPage.indexOf(other.id));
}

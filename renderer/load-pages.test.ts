import { expect, test } from 'vitest';
import { everyPage, type PageId } from '../app/flow/pages.ts';
import { loadAllIdly, loadPages, pagesFirst, withPage, type PageSource } from './load-pages.ts';
import { blankPage } from './wizard/blank-page.ts';

test('the first page needs no other; a window that is loaded again in the middle needs all, as they speak of each other', () => {
  expect(pagesFirst('launch')).toEqual(['launch']);
  expect(everyPage.slice(1).map(pagesFirst)).toEqual(everyPage.slice(1).map(() => everyPage));
});

test('pages come in the order of the wizard, whichever is there first', async () => {
  const { source } = watched();
  expect((await loadPages(source, ['sql', 'launch'])).map(({ id }) => id)).toEqual(['launch', 'sql']);
});

test('in the background one page is loaded at a time, each when the window has nothing else to do', async () => {
  const { source, seen } = watched();
  const untilIdle = (): Promise<void> => {
    seen.push('idle');
    return Promise.resolve();
  };
  expect((await loadAllIdly(source, untilIdle)).map(({ id }) => id)).toEqual(everyPage);
  expect(seen).toEqual(everyPage.flatMap((id) => ['idle', id]));
});

test('a page that comes early has its place among those that are there, and comes only once', () => {
  const [launch, sql, finish] = [blankPage('launch'), blankPage('sql'), blankPage('finish')];
  const three = withPage(withPage([launch], finish), sql);
  expect(three).toEqual([launch, sql, finish]);
  expect(withPage(three, sql)).toBe(three);
});

function watched(): { readonly source: PageSource; readonly seen: (PageId | 'idle')[] } {
  const seen: (PageId | 'idle')[] = [];
  const load = (id: PageId) => () => {
    seen.push(id);
    return Promise.resolve(blankPage(id));
  };
  return { source: Object.fromEntries(everyPage.map((id) => [id, load(id)])) as unknown as PageSource, seen };
}

import type { PageId } from '../../app/flow/pages.ts';
import { definePage, type Page } from './page.ts';

/** For tests: an empty page, so that the one before or after it is really left. */
export function blankPage(id: PageId): Page {
  const words = { title: id, lead: '' };
  return definePage({ id, words: { en: words, fr: words }, forward: 'next', back: true, Component: () => null });
}

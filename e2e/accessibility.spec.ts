import type { PageId } from '../app/flow/pages.ts';
import { pageOrder } from '../app/flow/pages.ts';
import { axeFindings } from './fixtures/axe.ts';
import { canaries } from './fixtures/secrets.ts';
import { expect, test } from './fixtures/wizard.ts';
import { walkToFinish, walkToSummary } from './walk/walk.ts';

test('axe finds nothing on any page of the walk', async ({ wizard: { window, words } }) => {
  const found: Partial<Record<PageId, readonly string[]>> = {};
  const onPage = async (page: PageId): Promise<void> => {
    found[page] = await axeFindings(window);
  };
  const walk = { secrets: canaries, onPage };
  await walkToSummary(window, words, walk);
  await walkToFinish(window, words, walk);
  expect(found).toEqual(Object.fromEntries(pageOrder.map((page) => [page, []])));
});

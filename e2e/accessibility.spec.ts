import { AxeBuilder } from '@axe-core/playwright';
import type { PageId } from '../app/flow/pages.ts';
import { pageOrder } from '../app/flow/pages.ts';
import { canaries } from './fixtures/secrets.ts';
import { expect, test } from './fixtures/wizard.ts';
import { walkToFinish, walkToSummary } from './walk/walk.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('axe finds nothing on any page of the walk', async ({ wizard: { window, words } }) => {
  const found: Partial<Record<PageId, readonly string[]>> = {};
  const onPage = async (page: PageId): Promise<void> => {
    // Legacy: Electron cannot open the second page axe would otherwise work in.
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(rules).analyze();
    found[page] = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  };
  const walk = { secrets: canaries, onPage };
  await walkToSummary(window, words, walk);
  await walkToFinish(window, words, walk);
  expect(found).toEqual(Object.fromEntries(pageOrder.map((page) => [page, []])));
});

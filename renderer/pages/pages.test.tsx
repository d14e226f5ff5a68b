import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { everyPage } from '../../app/flow/pages.ts';
import { languages } from '../../app/texts/texts.ts';
import { renderWizard } from '../wizard/render-wizard.tsx';
import { allPages, loadPages } from '../load-pages.ts';

const product = { id: 'sample', name: 'Sample', sample: true } as const;
const pages = await loadPages(allPages, everyPage);
const everywhere = pages.flatMap((page) => languages.map((language) => [page.id, language] as const));

test('the pages are those of the flow, in its order', () => {
  expect(pages.map(({ id }) => id)).toEqual(everyPage);
});

test.each(everywhere)('%s in %s: one heading without a full stop, access keys unique and in their labels', (page, language) => {
  renderWizard(pages, { info: { language }, snapshot: page === 'launch' ? {} : { mode: 'install', product, page } });
  const headings = screen.getAllByRole('heading', { level: 1 });
  expect(headings.map((heading) => heading.textContent)).toEqual([expect.not.stringMatching(/\.$/u)]);
  const keyed = [...document.querySelectorAll<HTMLElement>('[data-access-key]')];
  const keys = keyed.map((element) => element.dataset['accessKey'] ?? '');
  expect(new Set(keys).size).toBe(keys.length);
  const marked = keyed.map((element) => element.querySelector('.access-letter')?.textContent.toLowerCase());
  expect(marked).toEqual(keys);
});

import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pageOrder } from '../../app/flow/pages.ts';
import { languages } from '../../app/texts/texts.ts';
import { renderWizard } from '../wizard/render-wizard.tsx';
import { loadPages } from '../load-pages.ts';
import { pages as source } from './index.ts';

const product = { id: 'sample', name: 'Sample', sample: true } as const;
const pages = await loadPages(source, pageOrder);
const everywhere = pages.flatMap((page) => languages.map((language) => [page.id, language] as const));

test('the pages are those of the flow, in its order', () => {
  expect(pages.map(({ id }) => id)).toEqual(pageOrder);
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

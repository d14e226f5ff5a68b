import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { everyPage } from '../../../app/flow/pages.ts';
import { languages } from '../../../app/texts/texts.ts';
import { blankPage } from '../blank-page.ts';
import { renderWizard } from '../render-wizard.tsx';

const product = { id: 'sample', name: 'Sample', sample: true } as const;
const everywhere = everyPage.flatMap((page) => languages.map((language) => [page, language] as const));

test.each(everywhere)('F1 on %s in %s opens its help, Esc closes it and asks nothing', async (page, language) => {
  const { user, store } = renderWizard([blankPage(page)], { info: { language }, snapshot: { mode: 'install', product, page } });
  await user.keyboard('{F1}');
  const panel = await screen.findByRole('complementary', { name: language === 'fr' ? 'Aide' : 'Help' });
  expect(panel.querySelectorAll('li').length).toBeGreaterThan(4);
  expect(panel.contains(document.activeElement)).toBe(true);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(store.getState().closeAsked).toBe(false);
});

test('the help tells what the program is, what it runs on and whose software is in it', async () => {
  const { user } = renderWizard([blankPage('launch')]);
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.click(await screen.findByRole('button', { name: 'About this program' }));
  const panel = screen.getByRole('complementary');
  expect(panel.textContent).toContain('not a product of Microsoft');
  expect(panel.textContent).toContain('Electron 45.4.1');
  expect(screen.getByText('zustand')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Close help' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Help' }));
});

test('a theme that is chosen is told to main', async () => {
  const { user, fake } = renderWizard([blankPage('launch')]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'Dark');
  expect(fake.calls).toContainEqual({ name: 'app.setTheme', input: 'dark' });
});

import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { blankPage } from './blank-page.ts';
import { definePage } from './page.ts';
import { PageForm } from './page-form.tsx';
import { renderWizard } from './render-wizard.tsx';

const words = { title: 'Updates', lead: '' };
const updates = definePage({
  id: 'updates',
  words: { en: words, fr: words },
  forward: 'next',
  back: true,
  Component: () => (
    <PageForm onSubmit={() => Promise.resolve(true)}>
      <details>
        <summary>More</summary>
      </details>
      <button type="button">Own</button>
    </PageForm>
  ),
});
const snapshot = {
  mode: 'install',
  page: 'updates',
  product: { id: 'sample', name: 'Sample', sample: true },
  answers: { updates: { microsoftUpdate: true } },
} as const;
const pages = [updates, blankPage('connection')];

test('Enter on the heading presses Next; the new heading takes the next one', async () => {
  const { user, fake } = renderWizard(pages, { snapshot });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Updates' }));
  await user.keyboard('{Enter}');
  expect(fake.snapshot().page).toBe('connection');
});

test.each(['Own', 'Back', 'Help'])('Enter on the button %s presses that button alone', async (name) => {
  const { user, fake } = renderWizard(pages, { snapshot });
  screen.getByRole('button', { name }).focus();
  await user.keyboard('{Enter}');
  expect(fake.snapshot().page).not.toBe('connection');
});

test('Enter on what opens details and in the help leaves the page where it is', async () => {
  const { user, fake } = renderWizard(pages, { snapshot });
  screen.getByText('More').focus();
  await user.keyboard('{Enter}');
  await user.keyboard('{F1}');
  await screen.findByRole('complementary');
  await user.keyboard('{Enter}');
  await user.keyboard('{Escape}');
  expect(fake.snapshot().page).toBe('updates');
});

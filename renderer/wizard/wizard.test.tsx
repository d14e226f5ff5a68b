// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { definePage, type Page } from './page.ts';
import { PageForm } from './page-form.tsx';
import { renderWizard } from './render-wizard.tsx';

const words = (title: string): Page['words'] => ({ en: { title, lead: '' }, fr: { title: `${title} (fr)`, lead: '' } });

const welcome = definePage({
  id: 'welcome',
  words: words('Before you begin'),
  forward: 'next',
  back: true,
  Component: () => <PageForm onSubmit={async () => true} />,
});

test('next', async () => {
  const { user, fake } = renderWizard([welcome], {
    snapshot: { mode: 'install', page: 'welcome', answers: { license: { accepted: true } } },
  });
  expect(within(screen.getByRole('navigation', { name: 'Installation Stages' })).getAllByRole('listitem')).toHaveLength(9);
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(fake.snapshot().page).toBe('prerequisites');
});

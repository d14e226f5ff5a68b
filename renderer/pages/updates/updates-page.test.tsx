import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { known } from '../../../app/machine/fact.ts';
import { nothingGathered } from '../../../app/machine/testing.ts';
import { ok } from '../../../app/outcome.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { updatesPage } from './index.ts';

const snapshot = { mode: 'install', page: 'updates', product: { id: 'sample', name: 'Sample', sample: true } } as const;
const yes = 'Use Microsoft Update when I check for updates (recommended)';
const no = 'I do not want to use Microsoft Update';

test('the recommended choice is made already and handed over by Next', async () => {
  const { user, fake } = renderWizard([updatesPage, blankPage('security')], { snapshot });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: yes }).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(fake.snapshot()).toMatchObject({ page: 'connection', answers: { updates: { microsoftUpdate: true } } });
});

test('a changed choice survives Back', async () => {
  const { user, fake } = renderWizard([updatesPage, blankPage('security')], {
    snapshot: { ...snapshot, answers: { updates: { microsoftUpdate: true } } },
  });
  await user.click(screen.getByRole('radio', { name: no }));
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await waitFor(() => expect(fake.snapshot().answers.updates).toEqual({ microsoftUpdate: false }));
  expect(fake.snapshot().page).toBe('security');
});

test('the choice is told on the summary', () => {
  const { fake } = renderWizard([updatesPage, blankPage('security')], {
    snapshot: { ...snapshot, answers: { updates: { microsoftUpdate: false } } },
  });
  expect(updatesPage.summarise?.(fake.snapshot(), 'en')).toEqual([
    { label: 'Microsoft Update', value: 'Do not use it', field: 'microsoftUpdate' },
  ]);
  expect(updatesPage.summarise?.({ ...fake.snapshot(), answers: {} }, 'fr')).toEqual([]);
});

test('a policy that is in force is named, and changing nothing is chosen then until somebody decides otherwise', async () => {
  const facts = {
    ...nothingGathered,
    updatePolicy: known({ server: 'https://wsus.contoso.com:8531' }),
  };
  const { user, fake } = renderWizard([updatesPage, blankPage('security')], {
    snapshot,
    handlers: { 'machine.facts': () => Promise.resolve(ok(facts)) },
  });
  expect(await screen.findByText(/wsus\.contoso\.com/u)).toBeDefined();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: no }).checked).toBe(true);
  await user.click(screen.getByRole('radio', { name: yes }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(fake.snapshot().answers.updates).toEqual({ microsoftUpdate: true });
});

import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { sqlPage } from './index.ts';

const snapshot = { mode: 'install', page: 'sql', product: { id: 'mabs-v3', name: 'MABS', sample: false } } as const;
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test.each([
  ['en', 'Check and Install', 'Checking…'],
  ['fr', 'Vérifier et installer', 'Vérification en cours…'],
] as const)('in %s the button keeps the focus while it checks, and says why it waits', async (language, name, why) => {
  const { fake } = renderWizard([sqlPage], { snapshot, info: { language } });
  act(() => {
    button(name).focus();
    fake.change({ checks: { ...fake.snapshot().checks, running: true } });
  });
  await waitFor(() => expect(button(name).getAttribute('aria-disabled')).toBe('true'));
  expect(document.activeElement).toBe(button(name));
  expect(button(name).hasAttribute('disabled')).toBe(false);
  const reason = document.getElementById(button(name).getAttribute('aria-describedby') ?? '');
  expect([reason?.getAttribute('role'), reason?.textContent]).toEqual(['status', why]);
});

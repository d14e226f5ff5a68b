import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { failed, ok } from '../../../app/outcome.ts';
import type { VaultSummary } from '../../../app/vault/vault-summary.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { vaultPage } from './index.ts';

const real = { mode: 'install', page: 'vault', product: { id: 'mabs-v3', name: 'MABS', sample: false } } as const;
const sample = { ...real, product: { id: 'sample', name: 'Sample', sample: true } } as const;

const contoso: Omit<VaultSummary, 'file'> = {
  vault: 'Contoso-Vault',
  resourceGroup: 'Contoso-Group',
  subscription: '0000-5a3b',
  region: null,
  ageHours: 3.5,
};

/** A main that finds these files; every other one is missing. */
function withFiles(
  files: Readonly<Record<string, Omit<VaultSummary, 'file'>>>,
  snapshot: typeof real | typeof sample = real,
  chosen: string | null = null,
): RenderedWizard {
  const wizard: RenderedWizard = renderWizard([vaultPage, blankPage('connection'), blankPage('passphrase')], {
    snapshot,
    handlers: {
      'vault.read': async ({ file }) => {
        const found = await Promise.resolve(files[file]);
        if (found === undefined) return failed({ code: 'file.missing', path: file });
        wizard.fake.change({ vault: { file, ...found } });
        return ok(wizard.fake.snapshot());
      },
      'dialog.file': () => Promise.resolve(ok(chosen)),
    },
  });
  return wizard;
}

const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Vault credentials file' });

test('for the sample its file is filled in and read; Next goes on', async () => {
  const { user, fake } = withFiles({ '/sample/contoso.VaultCredentials': contoso }, sample);
  expect(await screen.findByText('Contoso-Vault')).toBeDefined();
  expect(field().value).toBe('/sample/contoso.VaultCredentials');
  expect(screen.getByText('3 hours')).toBeDefined();
  expect(screen.getByText('Not in the file')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(fake.snapshot().page).toBe('passphrase'));
  expect(fake.snapshot().answers.vault).toEqual({ credentialsFile: '/sample/contoso.VaultCredentials' });
  expect(fake.calls.filter(({ name }) => name === 'vault.read')).toHaveLength(1);
});

test('for the real product nothing is filled in', async () => {
  const { user } = withFiles({});
  expect(field().value).toBe('');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText(/^This can’t be empty/u)).toBeDefined();
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field());
});

test('a chosen file is read at once, and an old one is warned about', async () => {
  const { user } = withFiles({ 'C:\\old.VaultCredentials': { ...contoso, ageHours: 73 } }, real, 'C:\\old.VaultCredentials');
  await user.click(screen.getByRole('button', { name: 'Browse – Vault credentials file' }));
  expect(await screen.findByText('This file may have expired')).toBeDefined();
  expect(screen.getByText('3 days')).toBeDefined();
});

test('a file that cannot be read is told at the field, which keeps its value and gets the focus', async () => {
  const { user, fake } = withFiles({});
  await user.type(field(), 'C:\\gone.VaultCredentials');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(field().getAttribute('aria-invalid')).toBe('true'));
  expect(field().value).toBe('C:\\gone.VaultCredentials');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(fake.snapshot().page).toBe('vault');
});

test('what was found of another file is not shown for this one', async () => {
  const { user } = withFiles({ 'C:\\one.VaultCredentials': contoso });
  await user.type(field(), 'C:\\one.VaultCredentials');
  await user.tab();
  expect(await screen.findByText('Contoso-Vault')).toBeDefined();
  await user.type(field(), 'x');
  expect(screen.queryByText('Contoso-Vault')).toBeNull();
});

test('where the file comes from and how a vault stores copies is told without the Internet', async () => {
  const { user } = withFiles({});
  await user.click(screen.getByText('How do I get this file?'));
  expect(screen.getByText('Select Prepare infrastructure.')).toBeDefined();
  await user.click(screen.getByText('How the vault stores its copies'));
  expect(screen.getByText(/^Locally redundant: cheaper/u)).toBeDefined();
});

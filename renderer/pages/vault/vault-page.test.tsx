import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Failure } from '../../../app/failure.ts';
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
  await user.click(screen.getByRole('button', { name: 'Browse… – Vault credentials file' }));
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

test('a dropped file is read like a chosen one', async () => {
  withFiles({ '/dropped/new.VaultCredentials': contoso });
  fireEvent.drop(field(), { dataTransfer: { files: [new File(['x'], 'new.VaultCredentials')], types: ['Files'] } });
  expect(await screen.findByText('Contoso-Vault')).toBeDefined();
  expect(field().value).toBe('/dropped/new.VaultCredentials');
});

test('a file that ends within the day is warned about; one that lasts shows only its date', async () => {
  const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
  const { user } = withFiles({ 'C:\\a': { ...contoso, expiresAt: inHours(3) }, 'C:\\b': { ...contoso, expiresAt: inHours(90) } });
  await user.type(field(), 'C:\\a');
  await user.tab();
  expect(await screen.findByText('This file expires soon')).toBeDefined();
  expect(screen.getByText(/^It can be used for 3 hours more/u)).toBeDefined();
  await user.clear(field());
  await user.type(field(), 'C:\\b');
  await user.tab();
  await screen.findByText('Contoso-Vault');
  expect(screen.queryByText('This file expires soon')).toBeNull();
  expect(screen.getByText(/\(3 days left\)$/u)).toBeDefined();
});

test.each<[Failure, RegExp]>([
  [{ code: 'vault.refused', path: 'C:\\x', reason: 'webPage' }, /it is a web page/u],
  [{ code: 'vault.refused', path: 'C:\\x', reason: 'declarations' }, /declares a document type or entities/u],
  [{ code: 'vault.expired', path: 'C:\\x', expiresAt: '2026-11-20T08:00:00.000Z' }, /^These vault credentials expired on/u],
  [{ code: 'file.unreadable', path: 'C:\\x', reason: 'EACCES' }, /can’t be read \(EACCES\)/u],
])('%j keeps the page, the value and the focus', async (failure, words) => {
  const { user, fake } = renderWizard([vaultPage, blankPage('passphrase')], {
    snapshot: real,
    handlers: { 'vault.read': () => Promise.resolve(failed(failure)) },
  });
  await user.type(field(), 'C:\\x');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText(words)).toBeDefined();
  expect(field().value).toBe('C:\\x');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(fake.snapshot().page).toBe('vault');
});

test('the summary tells vault, subscription, region and file', () => {
  const { fake } = renderWizard([vaultPage], {
    snapshot: { ...real, answers: { vault: { credentialsFile: 'C:\\a' } }, vault: { file: 'C:\\a', ...contoso, region: 'westeurope' } },
  });
  expect(vaultPage.summarise?.(fake.snapshot(), 'en').map(({ label, value }) => [label, value])).toEqual([
    ['Vault', 'Contoso-Vault'],
    ['Subscription', '0000-5a3b'],
    ['Region', 'westeurope'],
    ['Vault credentials', 'C:\\a'],
  ]);
});

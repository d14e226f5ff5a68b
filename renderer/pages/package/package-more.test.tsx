import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../app/outcome.ts';
import type { VerifyResult } from '../../../app/package/part-report.ts';
import type { PackageState, Snapshot } from '../../../app/session/snapshot.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { packagePage } from './index.ts';

const GB = 1024 ** 3;
const inspection = { folder: '/parts', kind: 'sevenZip' as const, first: 'a.7z', sums: null, bytes: GB, ok: true, parts: [] };
const result: VerifyResult = { schemaVersion: 1, ok: true, sums: '/parts/SHA256SUMS', signed: true, authenticode: null, parts: [] };
const paused: PackageState = { kind: 'paused', inspection, result, destination: 'D:\\setup', neededBytes: 3 * GB, freeBytes: GB };
const session = { mode: 'install', page: 'package', product: { id: 'sample', name: 'Sample', sample: true } } as const;
const at = (state: PackageState, more: Partial<Snapshot> = {}): Partial<Snapshot> => ({ ...session, ...more, package: state });
const chosen = at({ kind: 'chosen', inspection, problem: null });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const drive = (free: number) => [{ root: 'D:\\', purposes: ['destination' as const], needed: 4 * GB, free }];

test('a full drive: how much to free is said; Continue goes on as soon as it is free', async () => {
  let free = 2 * GB;
  const { user, fake } = renderWizard([packagePage], {
    snapshot: at(paused),
    handlers: { 'package.space': () => Promise.resolve(ok(drive(free))) },
  });
  expect(await screen.findByText(/^Free 2\.0\sGB on D:\\, then continue$/u)).toBeDefined();
  expect(await screen.findByText(/^2\.0\sGB free, 3\.0\sGB needed to go on$/u)).toBeDefined();
  await user.click(button('Continue'));
  expect(fake.calls.map(({ name }) => name)).not.toContain('package.extract');
  free = 5 * GB;
  await waitFor(() => expect(button('Continue').getAttribute('aria-disabled')).toBeNull(), { timeout: 4000 });
  await user.click(button('Continue'));
  expect(fake.calls.at(-1)).toEqual({ name: 'package.extract', input: { destination: 'D:\\setup' } });
});

test('a full drive: the extraction can be given up', async () => {
  const { user, fake } = renderWizard([packagePage], { snapshot: at(paused) });
  await user.click(button('Cancel extraction'));
  expect(fake.calls).toContainEqual({ name: 'package.cancel', input: null });
});

test('an extraction that was cut off is said, and its folders are in the fields again', () => {
  const packageBefore = { folder: '/downloads', destination: '/work/setup' };
  renderWizard([packagePage], { snapshot: at({ kind: 'none', problem: null }, { packageBefore }) });
  expect(screen.getByText('The extraction was interrupted')).toBeDefined();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Folder/u }).value).toBe('/downloads');
});

test('Verify again reads every part again', async () => {
  const { user, fake } = renderWizard([packagePage], { snapshot: at({ kind: 'verified', inspection, result, problem: null }) });
  await user.click(button('Verify again'));
  expect(fake.calls).toContainEqual({ name: 'package.verify', input: { again: true } });
});

test('a folder or file that is dropped is looked at', async () => {
  const { fake } = renderWizard([packagePage], { snapshot: session });
  const field = screen.getByRole('textbox', { name: /^Folder/u });
  const dropped = createEvent.drop(field, { dataTransfer: { types: ['Files'], files: [new File([], 'downloads')] } });
  fireEvent(field, dropped);
  expect(dropped.defaultPrevented).toBe(true);
  await waitFor(() => expect(fake.calls).toContainEqual({ name: 'package.choose', input: { folder: '/dropped/downloads' } }));
});

test('checksums can be pasted, chosen as a file, or be those beside the files again', async () => {
  const { user, fake } = renderWizard([packagePage], {
    snapshot: { ...chosen, packageSums: 'text' },
    handlers: { 'dialog.file': () => Promise.resolve(ok('/sums.txt')) },
  });
  expect(screen.getByText('Checksums: pasted')).toBeDefined();
  const box = screen.getByRole('textbox', { name: /^Or paste/u });
  await user.click(button('Use these lines'));
  expect(box.getAttribute('aria-invalid')).toBe('true');
  await user.type(box, 'abc  a.7z');
  await user.click(button('Use these lines'));
  await user.click(button('Choose a checksum file…'));
  await user.click(button('Use SHA256SUMS beside the files'));
  expect(fake.calls.filter(({ name }) => name === 'package.sums').map(({ input }) => input)).toEqual([
    { kind: 'text', text: 'abc  a.7z' },
    { kind: 'file', path: '/sums.txt' },
    { kind: 'beside' },
  ]);
});

test.each([
  ['otherSigner', 'Contoso', 'The program is signed by Contoso, not by Microsoft. It is not run without checksums.', false],
  [
    'unknown',
    '',
    'Windows could not be asked who signed the program. It is not run without checksums: verify again, or choose the checksum file.',
    false,
  ],
  ['valid', 'Microsoft Corporation', 'The program is signed by Microsoft Corporation; Windows finds the signature valid.', true],
] as const)('without checksums the page says who signed the program (%s)', (verdict, signer, sentence, mayExtract) => {
  const unchecked = { name: 'a.exe', size: 1, status: 'unchecked', expected: null, actual: null } as const;
  const parts = [{ ...unchecked, expectedSize: null, hint: 'noSum' as const, other: null }];
  const asked = { ...result, ok: false, sums: null, signed: false, authenticode: { verdict, signer }, parts };
  renderWizard([packagePage], { snapshot: at({ kind: 'verified', inspection, result: asked, problem: null }) });
  expect(screen.getByText(sentence)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Extract' }) !== null).toBe(mayExtract);
});

test('while a part is in the way the page says that it watches the folder', () => {
  renderWizard([packagePage], { snapshot: at({ kind: 'chosen', inspection: { ...inspection, ok: false }, problem: null }) });
  expect(screen.getByText(/^This page watches the folder/u)).toBeDefined();
});

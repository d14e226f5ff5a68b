import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../app/outcome.ts';
import type { PartReport } from '../../../app/package/part-report.ts';
import { emptySnapshot, type PackageState, type Snapshot } from '../../../app/session/snapshot.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { packagePage } from './index.ts';

const GB = 1024 ** 3;
const part = (name: string, change: Partial<PartReport> = {}): PartReport => ({
  name,
  size: 3 * GB,
  status: 'intact',
  expected: null,
  actual: 'aa',
  expectedSize: null,
  hint: null,
  other: null,
  ...change,
});
const parts = [part('setup.7z.001'), part('setup.7z.002')];
const inspection = {
  folder: '/sample/package',
  kind: 'sevenZip' as const,
  first: 'setup.7z.001',
  sums: '/sample/package/SHA256SUMS',
  bytes: 6 * GB,
  ok: true,
  parts,
};
const verified = (ofParts: PartReport[], sums: string | null = inspection.sums): PackageState => ({
  kind: 'verified',
  inspection,
  result: {
    schemaVersion: 1,
    ok: ofParts.every(({ status }) => status === 'intact'),
    sums,
    signed: false,
    authenticode: null,
    parts: ofParts,
  },
  problem: null,
});
const extracted: PackageState = {
  kind: 'extracted',
  result: { schemaVersion: 1, destination: '/session/extracted', files: 1234, bytes: 6 * GB, programs: [] },
};
const adopted: PackageState = { ...extracted, result: { ...extracted.result, adopted: true } };
const session = { mode: 'install', page: 'package', product: { id: 'sample', name: 'Sample', sample: true } } as const;
const at = (state: PackageState): Partial<Snapshot> => ({ ...session, package: state });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test('in the sample its folder is suggested; one press looks at it and verifies it', async () => {
  const { user, fake } = renderWizard([packagePage], {
    snapshot: session,
    handlers: { 'package.choose': () => Promise.resolve(ok({ ...emptySnapshot, ...at({ kind: 'chosen', inspection, problem: null }) })) },
  });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Folder with the downloaded files' }).value).toBe('/sample/package');
  await user.click(button('Verify'));
  expect(fake.calls).toEqual([
    { name: 'package.choose', input: { folder: '/sample/package' } },
    { name: 'package.verify', input: { again: false } },
  ]);
});

test('a folder that is extracted already is taken without verifying parts', async () => {
  const { user, fake } = renderWizard([packagePage], {
    snapshot: session,
    handlers: { 'package.choose': () => Promise.resolve(ok({ ...emptySnapshot, ...at(adopted) })) },
  });
  await user.click(button('Verify'));
  expect(fake.calls.map(({ name }) => name)).toEqual(['package.choose']);
  expect(screen.getByText('The setup files are extracted')).toBeDefined();
  expect(screen.getByText(/^This folder was extracted before and is used as it is/u)).toBeDefined();
});

test('without a folder the field says what is missing', async () => {
  const { user, fake } = renderWizard([packagePage], { snapshot: { ...session, product: { ...session.product, sample: false } } });
  await user.click(button('Verify'));
  expect(screen.getByRole('textbox', { name: /Folder/u }).getAttribute('aria-invalid')).toBe('true');
  expect(fake.calls).toEqual([]);
});

test('Browse takes over the folder that was picked; Enter in the field verifies it', async () => {
  const { user, fake } = renderWizard([packagePage], {
    snapshot: session,
    handlers: { 'dialog.folder': () => Promise.resolve(ok('/other')) },
  });
  await user.click(screen.getByRole('button', { name: /^Browse… – Folder/u }));
  expect(fake.calls.at(-1)).toEqual({ name: 'package.choose', input: { folder: '/other' } });
  await user.type(screen.getByRole('textbox', { name: /Folder/u }), '/x{Enter}');
  expect(fake.calls.at(-1)).toEqual({ name: 'package.choose', input: { folder: '/other/x' } });
});

test('a folder without the package is said with what to do', () => {
  renderWizard([packagePage], { snapshot: at({ kind: 'none', problem: { code: 'package.nothingFound', folder: '/pictures' } }) });
  expect(screen.getByRole('alert').textContent).toContain('/pictures');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Folder with the downloaded files' }).value).toBe('/pictures');
});

test('while it verifies, bytes, file, speed and time left are told, and it can be cancelled', async () => {
  const { user, fake } = renderWizard([packagePage], {
    snapshot: at({ kind: 'verifying', inspection, parts: [parts[0]!, { ...parts[1]!, status: 'unchecked', actual: null }] }),
  });
  act(() => {
    fake.emit('package.progress', {
      phase: 'verifying',
      bytesDone: 3 * GB,
      bytesTotal: 6 * GB,
      file: 'setup.7z.002',
      filesDone: 1,
      filesTotal: 2,
      bytesPerSecond: GB / 10,
    });
  });
  const bar = screen.getByRole('progressbar', { name: 'Verifying the files…' });
  expect(bar.getAttribute('aria-valuenow')).toBe('50');
  expect(screen.getByText(/^3\.0\sGB of 6\.0\sGB · file 2 of 2 · 102\.4\sMB per second · 30 seconds left$/u)).toBeDefined();
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'FileSizeStatus',
    expect.stringMatching(/^setup\.7z\.001.*Intact$/u),
    expect.stringMatching(/^setup\.7z\.002.*Being verified$/u),
  ]);
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  await user.click(button('Cancel verification'));
  expect(fake.calls).toEqual([{ name: 'package.cancel', input: null }]);
});

test('damaged and missing parts come first, by name, with what to do; there is nothing to extract', () => {
  const wrong = [
    ...parts,
    part('setup.7z.003', { status: 'damaged', hint: 'download' }),
    part('setup.7z.004', { status: 'missing', size: null, hint: 'renameDuplicate', other: 'setup.7z (1).004' }),
  ];
  renderWizard([packagePage], { snapshot: at(verified(wrong)) });
  expect(screen.getByRole('alert').textContent).toContain('2 files need your attention');
  const [, first, second] = screen.getAllByRole('row');
  expect(within(first!).getByRole('rowheader').textContent).toBe('setup.7z.003');
  expect(first?.textContent).toContain('DamagedDownload this file again.');
  expect(second?.textContent).toContain('The browser saved it as setup.7z (1).004. Rename that file to this name.');
  expect(screen.queryByRole('button', { name: 'Extract' })).toBeNull();
  expect(button('Verify again')).toBeDefined();
});

test('intact parts can be extracted: what is needed and free is shown, and the destination handed over', async () => {
  const { user, fake } = renderWizard([packagePage], { snapshot: at(verified(parts)) });
  expect(button('Extract').getAttribute('aria-disabled')).toBe('true');
  const drives = await screen.findByRole('table', { name: 'Space on the drives' });
  expect(within(drives).getAllByRole('row')[1]?.textContent).toMatch(
    /^\/downloaded files, files being extracted, extracted files, and logs4\.0\sGB50\.0\sGB$/u,
  );
  await user.keyboard('{Alt>}e{/Alt}');
  expect(fake.calls.at(-1)).toEqual({ name: 'package.extract', input: { destination: '/session/extracted' } });
});

test('parts without checksums may be extracted; the screen says what was checked, and offers to write them', async () => {
  const { user, fake } = renderWizard([packagePage], {
    snapshot: at(verified([part('setup.7z.001', { status: 'unchecked', hint: 'noSum' })], null)),
  });
  expect(screen.getByText('All files are there, but there are no checksums to compare them with')).toBeDefined();
  expect(screen.getByText(/^Checked so far: that no part is missing/u)).toBeDefined();
  expect(button('Extract')).toBeDefined();
  await user.click(button('Write SHA256SUMS now'));
  expect(fake.calls).toContainEqual({ name: 'package.seal', input: null });
});

test('where the space does not suffice, the field says so and nothing is extracted', async () => {
  const { user, fake } = renderWizard([packagePage], {
    snapshot: at(verified(parts)),
    handlers: { 'package.space': () => Promise.resolve(ok([{ root: 'D:\\', purposes: ['destination'], needed: 4 * GB, free: 2 * GB }])) },
  });
  expect(await screen.findByText(/There is not enough free space on D:\\ \(4\.0\sGB needed, 2\.0\sGB free\)/u)).toBeDefined();
  await user.click(button('Extract'));
  expect(fake.calls.map(({ name }) => name)).not.toContain('package.extract');
});

test('Finish goes on to setup while the box is ticked', async () => {
  const { user, fake } = renderWizard([packagePage], { snapshot: at(extracted) });
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Go on to setup' }).checked).toBe(true);
  await user.click(button('Finish'));
  expect(fake.calls).toEqual([{ name: 'session.goTo', input: 'welcome' }]);
});

test('Finish without the tick closes the program and asks nothing', async () => {
  const { user, fake } = renderWizard([packagePage], { snapshot: at(extracted) });
  await user.click(screen.getByRole('checkbox', { name: 'Go on to setup' }));
  await user.click(button('Finish'));
  expect(fake.calls).toEqual([{ name: 'app.exit', input: null }]);
});

test('in French, with the numbers of the language', async () => {
  renderWizard([packagePage], { snapshot: at(verified(parts)), info: { language: 'fr' } });
  const drives = await screen.findByRole('table', { name: 'Espace sur les lecteurs' });
  expect(within(drives).getAllByRole('row')[1]?.textContent).toMatch(/et journaux4,0\sGo50,0\sGo$/u);
  expect(button('Extraire')).toBeDefined();
});

test.each([
  ['before a folder is chosen', session],
  ['after a part was found damaged', at(verified([part('setup.7z.001', { status: 'damaged', hint: 'download' })]))],
])('%s the page tells offline where the download comes from', (_when, snapshot) => {
  renderWizard([packagePage], { snapshot, info: { language: 'fr' } });
  expect(screen.getByText(/^Où trouver ces fichiers/u)).toBeDefined();
  expect(screen.getByText(/portail Azure, ouvrez votre coffre/u)).toBeDefined();
});

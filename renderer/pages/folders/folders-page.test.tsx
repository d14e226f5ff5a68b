import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { known, unknown } from '../../../app/machine/fact.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { nothingGathered } from '../../../app/machine/testing.ts';
import { ok } from '../../../app/outcome.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { foldersPage } from './index.ts';

const GB = 1024 ** 3;
const snapshot = { mode: 'install', page: 'folders', product: { id: 'mabs-v3', name: 'MABS', sample: false } } as const;

/** A server of which only the drives are known. */
function factsWith(drives: Readonly<Record<string, number>>): MachineFacts {
  const volumes = Object.entries(drives).map(([root, freeBytes]) => ({
    root,
    freeBytes,
    totalBytes: 500 * GB,
    fileSystem: 'NTFS',
    type: 'fixed' as const,
  }));
  return { ...nothingGathered, volumes: known(volumes) };
}

function onServer(drives: Readonly<Record<string, number>>, more: Partial<Parameters<typeof renderWizard>[1]> = {}): RenderedWizard {
  return renderWizard([foldersPage, blankPage('sql'), blankPage('security')], {
    snapshot,
    ...more,
    handlers: { 'machine.facts': () => Promise.resolve(ok(factsWith(drives))), ...more.handlers },
  });
}

/** The row of a drive as its cells' texts, once the facts are there. */
async function rowOf(drive: string): Promise<readonly (string | null)[]> {
  const row = await screen.findByRole('row', { name: new RegExp(`^${drive}`, 'u') });
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
}

const scratchField = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Scratch folder' });

test('the product’s folders are suggested and handed over by Next', async () => {
  const { user, fake } = onServer({ 'C:\\': 100 * GB });
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(fake.snapshot().page).toBe('security'));
  expect(fake.snapshot().answers.folders).toMatchObject({
    programFiles: 'C:\\Program Files\\Microsoft Azure Backup Server',
    cloudDataGigabytes: null,
  });
});

test('what is needed is added up for each drive while one types, with five percent for the cloud', async () => {
  const { user } = onServer({ 'C:\\': 100 * GB, 'D:\\': 60 * GB });
  await waitFor(async () => expect(await rowOf('C:')).toEqual(['7.4\u00a0GB', '100.0\u00a0GB', '92.6\u00a0GB']));
  await user.clear(scratchField());
  await user.type(scratchField(), 'd:/Scratch');
  await user.type(screen.getByRole('textbox', { name: /^Data to protect/u }), '1 000,5');
  expect(await rowOf('D:')).toEqual(['50.0\u00a0GB', '60.0\u00a0GB', '10.0\u00a0GB']);
  expect(screen.getByText(/That is 50\.0 GB of scratch space/u)).toBeDefined();
});

test('a drive without enough room is told at the field and in the row, and keeps the wizard here', async () => {
  const { user, fake } = onServer({ 'C:\\': 100 * GB, 'D:\\': 10 * GB });
  await user.clear(scratchField());
  await user.type(scratchField(), 'D:\\Scratch');
  await user.type(screen.getByRole('textbox', { name: /^Data to protect/u }), '1000');
  expect(await screen.findByText(/^There is not enough free space on D:\\ \(50\.0 GB needed, 10\.0 GB free\)/u)).toBeDefined();
  expect((await rowOf('D:')).at(-1)).toContain('Not enough');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(document.activeElement).toBe(scratchField()));
  expect(scratchField().getAttribute('aria-invalid')).toBe('true');
  expect(fake.snapshot()).toMatchObject({ page: 'folders', answers: {} });
});

test.each([
  ['a removable drive', { type: 'removable', fileSystem: 'NTFS' }],
  ['a drive with ReFS', { type: 'fixed', fileSystem: 'ReFS' }],
] as const)('%s is refused in both languages, and the folder has the focus', async (_, kind) => {
  const drive = (root: string, more: object) => ({
    root,
    freeBytes: 90 * GB,
    totalBytes: 500 * GB,
    fileSystem: 'NTFS',
    type: 'fixed' as const,
    ...more,
  });
  const facts = { ...nothingGathered, volumes: known([drive('C:\\', {}), drive('D:\\', kind)]) };
  const { user, fake, store } = onServer({}, { handlers: { 'machine.facts': () => Promise.resolve(ok(facts)) } });
  await user.clear(scratchField());
  await user.type(scratchField(), 'D:\\Scratch');
  const field = scratchField();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText('D:\\ isn’t a fixed drive with NTFS. Choose a folder on one that is.')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(field));
  store.getState().setLanguage('fr');
  expect(await screen.findByText(/^D:\\ n’est pas un lecteur fixe/u)).toBeDefined();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(fake.snapshot().page).toBe('folders');
});

test('a drive that is not there is told', async () => {
  const { user } = onServer({ 'C:\\': 100 * GB });
  await user.clear(scratchField());
  await user.type(scratchField(), 'Z:\\Scratch');
  expect(await screen.findByText(/^There is no drive Z:\\/u)).toBeDefined();
});

test.each([
  ['\\\\server\\share', /^Network locations can’t be used/u],
  ['scratch', /^Type a full path/u],
  ['C:\\Windows\\Temp', /^Folders inside the Windows folder/u],
])('%s is refused, stays in the field and gets the focus', async (typed, problem) => {
  const { user, fake } = onServer({ 'C:\\': 100 * GB });
  await user.clear(scratchField());
  await user.type(scratchField(), typed);
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText(problem)).toBeDefined();
  expect(scratchField().value).toBe(typed);
  expect(scratchField().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(scratchField());
  expect(fake.snapshot().page).toBe('folders');
});

test('an amount that is no number is told', async () => {
  const { user } = onServer({ 'C:\\': 100 * GB });
  await user.type(screen.getByRole('textbox', { name: /^Data to protect/u }), 'much');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText(/^Enter a number above 0/u)).toBeDefined();
});

test('Browse puts the chosen folder into its field', async () => {
  const { user, fake } = onServer({ 'C:\\': 100 * GB }, { handlers: { 'dialog.folder': () => Promise.resolve(ok('C:\\Chosen')) } });
  await user.click(screen.getByRole('button', { name: 'Browse… – Scratch folder' }));
  await waitFor(() => expect(scratchField().value).toBe('C:\\Chosen'));
  expect(fake.calls).toContainEqual({ name: 'dialog.folder', input: { start: expect.stringContaining('Scratch') as string } });
});

test('Back keeps what was changed, when it is an answer', async () => {
  const { user, fake } = onServer({ 'C:\\': 100 * GB });
  await user.clear(scratchField());
  await user.type(scratchField(), 'C:\\Other');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await waitFor(() => expect(fake.snapshot().answers.folders?.scratch).toBe('C:\\Other'));
  expect(fake.snapshot().page).toBe('sql');
});

test('Back from an untouched page answers nothing', async () => {
  const { user, fake } = onServer({ 'C:\\': 100 * GB });
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByRole('heading', { name: 'sql' })).toBeDefined();
  expect(fake.snapshot().answers).toEqual({});
});

test('where the drives cannot be read nothing is compared, and that is said', async () => {
  const facts = { ...factsWith({}), volumes: unknown('accessDenied') };
  const { user, fake } = onServer({}, { handlers: { 'machine.facts': () => Promise.resolve(ok(facts)) } });
  expect(await screen.findByText(/couldn’t be read, so it isn’t compared/u)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(fake.snapshot().page).toBe('security'));
});

test('the summary shows each folder, in French with its unit', () => {
  const { fake } = onServer({});
  const folders = { programFiles: 'C:\\P', databaseFiles: 'C:\\D', scratch: 'D:\\S', cloudDataGigabytes: 200 };
  expect(foldersPage.summarise?.({ ...fake.snapshot(), answers: { folders } }, 'fr')).toContainEqual({
    label: 'Données à protéger dans le cloud',
    value: '200\u00a0Go',
    field: 'cloudDataGigabytes',
  });
});

import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../app/outcome.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { passphrasePage } from './index.ts';

const folders = { programFiles: 'C:\\Backup', databaseFiles: 'C:\\Backup\\DB', scratch: 'D:\\Scratch', cloudDataGigabytes: null };
const snapshot = {
  mode: 'install',
  page: 'passphrase',
  product: { id: 'mabs-v3', name: 'MABS', sample: false },
  answers: { folders },
} as const;
const GOOD = 'sixteen letters.';

function page(part: Parameters<typeof renderWizard>[1] = {}): RenderedWizard {
  return renderWizard([passphrasePage, blankPage('vault'), blankPage('summary')], { ...part, snapshot: { ...snapshot, ...part.snapshot } });
}

const secret = (): HTMLInputElement => screen.getByLabelText('Passphrase');
const confirm = (): HTMLInputElement => screen.getByLabelText('Confirm passphrase');
const folder = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Save the passphrase to this folder' });
const kept = (): HTMLElement => screen.getByRole('checkbox', { name: 'I will keep a copy outside this server' });
const next = (): HTMLElement => screen.getByRole('button', { name: 'Next' });

test('a generated passphrase fills both fields, goes to main once and is nowhere in the window after', async () => {
  const { user, fake, store } = page();
  await user.click(screen.getByRole('button', { name: 'Generate' }));
  const text = secret().value;
  expect(text).toHaveLength(36);
  expect(confirm().value).toBe(text);
  expect(screen.getByText('36 of at least 16 characters')).toBeDefined();
  await user.type(folder(), 'E:\\Safe');
  await user.click(kept());
  await user.click(next());
  await waitFor(() => expect(fake.snapshot().page).toBe('summary'));
  expect(fake.calls.filter(({ name }) => name === 'secrets.set')).toEqual([
    { name: 'secrets.set', input: { name: 'passphrase', value: text } },
  ]);
  expect(fake.snapshot().answers.passphrase).toEqual({ saveTo: 'E:\\Safe', keptOutside: true });
  expect(document.documentElement.outerHTML).not.toContain(text);
  expect(JSON.stringify(store.getState())).not.toContain(text);
});

test('two generated passphrases differ', async () => {
  const { user } = page();
  await user.click(screen.getByRole('button', { name: 'Generate' }));
  const first = secret().value;
  await user.click(screen.getByRole('button', { name: 'Generate' }));
  expect(secret().value).not.toBe(first);
});

test('how hard a passphrase is to guess is said after a pause', async () => {
  const { user } = page();
  await user.click(secret());
  await user.paste('aaaaaaaaaaaaaaaaaaaa');
  expect(
    await screen.findByText('Strength: very weak. Repeated characters like “aaa” are easy to guess.', {}, { timeout: 5000 }),
  ).toBeDefined();
});

test('a short passphrase is refused while the counter counts along', async () => {
  const { user, fake } = page();
  await user.type(secret(), 'fifteen letters');
  expect(screen.getByText('15 of at least 16 characters')).toBeDefined();
  await user.click(next());
  expect(await screen.findByText('The passphrase needs at least 16 characters.')).toBeDefined();
  expect(secret().value).toBe('fifteen letters');
  expect(secret().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(secret());
  expect(fake.snapshot().page).toBe('passphrase');
});

test.each([
  ['a different second passphrase', { second: `${GOOD}.`, folder: 'E:\\Safe', kept: true }, /^The two passphrases don’t match/u],
  [
    'a folder inside the product',
    { second: GOOD, folder: 'c:\\backup\\keys', kept: true },
    /^This folder is inside the program or scratch folder/u,
  ],
  ['a scratch folder', { second: GOOD, folder: 'D:\\Scratch', kept: true }, /^This folder is inside the program or scratch folder/u],
  ['no promise to keep a copy', { second: GOOD, folder: 'E:\\Safe', kept: false }, /^To continue, confirm that you will keep a copy/u],
])('%s is refused', async (_, typed, problem) => {
  const { user, fake } = page();
  await user.type(secret(), GOOD);
  await user.type(confirm(), typed.second);
  await user.type(folder(), typed.folder);
  if (typed.kept) await user.click(kept());
  await user.click(next());
  expect(await screen.findByText(problem)).toBeDefined();
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  expect(fake.calls.filter(({ name }) => name === 'secrets.set')).toEqual([]);
});

test('coming back, an earlier passphrase is kept by leaving the fields empty', async () => {
  const passphrase = { saveTo: 'E:\\Safe', keptOutside: true } as const;
  const { user, fake } = page({ snapshot: { ...snapshot, answers: { folders, passphrase }, secretsSet: ['passphrase'] } });
  expect(screen.getByText('Already entered. Leave empty to keep it.')).toBeDefined();
  expect(folder().value).toBe('E:\\Safe');
  await user.click(next());
  await waitFor(() => expect(fake.snapshot().page).toBe('summary'));
  expect(fake.calls.map(({ name }) => name)).toEqual(['passphrase.folder', 'session.goTo']);
});

test('for the sample a folder of its session is suggested, and Browse chooses another', async () => {
  const { user } = page({
    snapshot: { ...snapshot, product: { id: 'sample', name: 'Sample', sample: true } },
    handlers: { 'dialog.folder': () => Promise.resolve(ok('/mnt/usb')) },
  });
  expect(folder().value).toBe('/session/passphrase');
  await user.click(screen.getByRole('button', { name: /^Browse/u }));
  await waitFor(() => expect(folder().value).toBe('/mnt/usb'));
});

test('copying lets main put the passphrase on the clipboard, and says what becomes of it', async () => {
  let end = (_: 'emptied' | 'replaced'): void => undefined;
  const { user, fake } = page({
    handlers: { 'secrets.copy': () => new Promise((resolve) => (end = (what) => resolve(ok(what)))) },
  });
  await user.type(secret(), GOOD);
  await user.click(screen.getByRole('button', { name: 'Copy to clipboard' }));
  expect(fake.calls).toContainEqual({ name: 'secrets.copy', input: GOOD });
  expect(screen.getByText('Copied. The clipboard is emptied after 60 seconds.')).toBeDefined();
  end('emptied');
  expect(await screen.findByText('The clipboard was emptied.')).toBeDefined();
});

test.each([
  [{ state: 'missing', isOnServer: false }, /^This folder isn’t there yet/u],
  [{ state: 'ready', isOnServer: true }, /^This folder is on this server/u],
] as const)('a folder that is %j is told of as soon as it was entered', async (looks, words) => {
  const { user } = renderWizard([passphrasePage, blankPage('vault')], {
    snapshot: { mode: 'install', page: 'passphrase', product: { id: 'mabs-v3', name: 'MABS', sample: false } },
    handlers: { 'passphrase.folder': () => Promise.resolve(ok(looks)) },
  });
  await user.type(screen.getByRole('textbox', { name: 'Save the passphrase to this folder' }), 'D:\\Safe');
  await user.tab();
  expect(await screen.findByText(words)).toBeDefined();
});

test.each([
  [{ state: 'notWritable', isOnServer: true }, /^Nothing can be saved in this folder/u],
  [{ state: 'notFolder', isOnServer: null }, /^This is a file/u],
  [{ state: 'unreachable', isOnServer: null }, /^This drive or share can’t be reached/u],
] as const)('a folder that is %j keeps the wizard here, told at its field, and nothing is handed over', async (looks, words) => {
  const { user, fake } = page({ handlers: { 'passphrase.folder': () => Promise.resolve(ok(looks)) } });
  await user.type(secret(), GOOD);
  await user.type(confirm(), GOOD);
  await user.click(kept());
  await user.type(folder(), 'Z:\\Safe');
  await user.click(next());
  expect(await screen.findByText(words)).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(folder()));
  expect(folder().getAttribute('aria-invalid')).toBe('true');
  expect(fake.snapshot()).toMatchObject({ page: 'passphrase', secretsSet: [] });
  expect(secret().value).toBe(GOOD);
});

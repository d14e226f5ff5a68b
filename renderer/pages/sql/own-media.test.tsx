import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../app/outcome.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { sqlPage } from './index.ts';

const snapshot = { mode: 'install', page: 'sql', product: { id: 'mabs-v3', name: 'MABS', sample: false } } as const;
const media = { kind: 'media', setup: 'D:\\SQL\\setup.exe', year: 2016, instance: 'BACKUP' } as const;

function page(part: Parameters<typeof renderWizard>[1] = {}): RenderedWizard {
  return renderWizard([sqlPage, blankPage('prerequisites'), blankPage('folders')], {
    ...part,
    snapshot: { ...snapshot, ...part.snapshot },
  });
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const text = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const setup = (): HTMLInputElement => text('Setup program of the media');

test('media named before, in an answers file or an earlier session, are shown and stay as they are', async () => {
  const { user, fake } = page({ snapshot: { ...snapshot, answers: { sql: media } } });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Install new instance from SQL Server media/u }).checked).toBe(true);
  expect(setup().value).toBe('D:\\SQL\\setup.exe');
  expect(text('Name of the new instance').value).toBe('BACKUP');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '2016' }).checked).toBe(true);
  await user.click(button('Check and Install'));
  await waitFor(() => expect(fake.calls.map(({ name }) => name)).toContain('checks.run'));
  expect(fake.calls.map(({ name }) => name)).not.toContain('answers.submit');
  expect(fake.snapshot().answers.sql).toEqual(media);
});

test('media are chosen, their release and the name of the instance entered, and handed over', async () => {
  const { user, fake } = page({ handlers: { 'dialog.file': () => Promise.resolve(ok('E:\\setup.exe')) } });
  await user.click(screen.getByRole('radio', { name: /^Install new instance from SQL Server media/u }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '2017' }).checked).toBe(true);
  await user.click(screen.getByRole('radio', { name: '2014 SP1' }));
  await user.click(button('Browse… – Setup program of the media'));
  await waitFor(() => expect(setup().value).toBe('E:\\setup.exe'));
  expect(fake.calls).toContainEqual({ name: 'dialog.file', input: { start: null, purpose: 'sqlSetup' } });
  await user.type(text('Name of the new instance'), 'BACKUP');
  await user.click(button('Check and Install'));
  await waitFor(() =>
    expect(fake.snapshot().answers.sql).toEqual({ kind: 'media', setup: 'E:\\setup.exe', year: 2014, instance: 'BACKUP' }),
  );
});

test.each([
  ['missing', /^There is no file with this path/u],
  ['notFile', /^This is a folder/u],
] as const)('a setup program that is %s is told at its field, and nothing is handed over', async (found, problem) => {
  const { user, fake } = page({
    snapshot: { ...snapshot, answers: { sql: media } },
    handlers: { 'sql.media': () => Promise.resolve(ok(found)) },
  });
  await user.click(button('Next'));
  expect(await screen.findByText(problem)).toBeDefined();
  expect(setup().getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(setup()));
  expect(setup().value).toBe(media.setup);
  expect(fake.snapshot().page).toBe('sql');
});

test('the summary names the instance and the media', () => {
  const { fake } = page({ snapshot: { ...snapshot, answers: { sql: media } } });
  expect(sqlPage.summarise?.(fake.snapshot(), 'en').map(({ value }) => value)).toEqual([
    'New instance BACKUP, from own media',
    'D:\\SQL\\setup.exe',
    'BACKUP',
  ]);
});

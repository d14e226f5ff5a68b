import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { securityPage } from './index.ts';

const snapshot = { mode: 'install', page: 'security', product: { id: 'sample', name: 'Sample', sample: true } } as const;
const GOOD = 'Correct-Horse-9';

function fields() {
  return {
    password: screen.getByLabelText<HTMLInputElement>('Password'),
    confirm: screen.getByLabelText<HTMLInputElement>('Confirm password'),
    next: screen.getByRole('button', { name: 'Next' }),
  };
}

test('a weak password is refused with its reason, the focus and what was typed stay in the field', async () => {
  const { user, fake } = renderWizard([securityPage, blankPage('updates')], { snapshot });
  const { password, confirm, next } = fields();
  await user.type(password, 'short');
  await user.type(confirm, 'short');
  await user.click(next);
  expect(await screen.findByText('The password needs at least 12 characters.')).toBeDefined();
  expect(password.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(password);
  expect(password.value).toBe('short');
  expect(fake.calls.filter(({ name }) => name === 'secrets.set')).toEqual([]);
});

test('two different passwords are told at the second field', async () => {
  const { user, fake } = renderWizard([securityPage, blankPage('updates')], { snapshot });
  const { password, confirm, next } = fields();
  await user.type(password, GOOD);
  await user.type(confirm, `${GOOD}0`);
  await user.click(next);
  expect(await screen.findByText(/^The two passwords don’t match/u)).toBeDefined();
  expect(confirm.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(confirm);
  expect(fake.snapshot().page).toBe('security');
});

test('the rules tell live which are met', async () => {
  const { user } = renderWizard([securityPage, blankPage('updates')], { snapshot });
  const rules = within(screen.getByRole('list', { name: 'The password needs' }));
  const states = (): readonly (string | null)[] => rules.getAllByRole('listitem').map((item) => item.textContent);
  expect(states().every((state) => state?.endsWith('(not yet)'))).toBe(true);
  await user.type(fields().password, 'lowercase only');
  expect(states()).toEqual([
    'At least 12 characters (met)',
    'Three of these: lowercase, uppercase, digits, symbols (not yet)',
    'No accents or characters outside the basic keyboard (met)',
    'No space at the start or end (met)',
    'Not between quotation marks (met)',
  ]);
});

test('a good password, also a pasted one, goes to main once and is nowhere in the window after', async () => {
  const { user, fake, store } = renderWizard([securityPage, blankPage('updates')], { snapshot });
  const { password, confirm, next } = fields();
  await user.click(password);
  await user.paste(GOOD);
  await user.click(confirm);
  await user.paste(GOOD);
  await user.click(next);
  expect(fake.calls.filter(({ name }) => name === 'secrets.set')).toEqual([
    { name: 'secrets.set', input: { name: 'accountPassword', value: GOOD } },
  ]);
  expect(fake.snapshot()).toMatchObject({ page: 'updates', answers: {}, secretsSet: ['accountPassword'] });
  expect(document.documentElement.outerHTML).not.toContain(GOOD);
  expect([...document.querySelectorAll('input')].map(({ value }) => value)).not.toContain(GOOD);
  expect(JSON.stringify(store.getState())).not.toContain(GOOD);
});

test('a password that main has already may be kept by leaving the fields empty', async () => {
  const { user, fake } = renderWizard([securityPage, blankPage('updates')], { snapshot: { ...snapshot, secretsSet: ['accountPassword'] } });
  expect(screen.getByText('Already entered. Leave empty to keep it.')).toBeDefined();
  await user.click(fields().next);
  expect(fake.snapshot().page).toBe('updates');
});

test('the fields are masked until somebody asks to see them', async () => {
  const { user } = renderWizard([securityPage, blankPage('updates')], { snapshot });
  const { password } = fields();
  expect(password.type).toBe('password');
  await user.type(password, 'x');
  await user.click(screen.getAllByRole('button', { name: 'Show password' })[0]!);
  expect(password.type).toBe('text');
});

test('with an own SQL Server its account is not created', () => {
  const answers = { sql: { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' } } as const;
  renderWizard([securityPage, blankPage('updates')], { snapshot: { ...snapshot, answers } });
  expect(screen.queryByText('MICROSOFT$DPM$Acct')).toBeNull();
  expect(screen.getByText(/^DPMR\$/u)).toBeDefined();
});

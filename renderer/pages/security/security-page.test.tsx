import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { ok } from '../../../app/outcome.ts';
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

test('a weak password is refused with its reason, and both fields are empty to type another one', async () => {
  const { user, fake } = renderWizard([securityPage, blankPage('updates')], { snapshot });
  const { password, confirm, next } = fields();
  await user.type(password, 'short');
  await user.type(confirm, 'short');
  await user.click(next);
  expect(await screen.findByText('The password needs at least 12 characters.')).toBeDefined();
  expect(password.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(password);
  expect([password.value, confirm.value]).toEqual(['', '']);
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
    'No name of this computer or an account in it (met)',
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

test('a generated password fills both fields, may be copied, and goes to main like a typed one', async () => {
  const copied: string[] = [];
  const { user, fake } = renderWizard([securityPage, blankPage('updates')], {
    snapshot,
    handlers: {
      'secrets.copy': (secret) => {
        copied.push(secret);
        return new Promise(() => undefined);
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Generate' }));
  const { password, confirm, next } = fields();
  const text = password.value;
  expect(text).toHaveLength(20);
  expect(confirm.value).toBe(text);
  expect(password.type).toBe('password');
  expect(screen.getByText(/^Both fields hold a new password/u)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Copy to clipboard' }));
  expect(copied).toEqual([text]);
  expect(screen.getByText('Copied. The clipboard is emptied after 60 seconds.')).toBeDefined();
  await user.click(next);
  expect(fake.calls).toContainEqual({ name: 'secrets.set', input: { name: 'accountPassword', value: text } });
  expect(document.documentElement.outerHTML).not.toContain(text);
});

test('how hard it is to guess is said after a pause, and why', async () => {
  const { user } = renderWizard([securityPage, blankPage('updates')], { snapshot });
  const { password } = fields();
  await user.click(password);
  await user.paste('aaaaaaaaaaA1');
  expect(await screen.findByText('Strength: weak. Repeated characters like “aaa” are easy to guess.', {}, { timeout: 5000 })).toBeDefined();
  await user.clear(password);
  expect(screen.queryByText(/^Strength/u)).toBeNull();
});

test('Caps Lock is told at the field as long as it is on', () => {
  renderWizard([securityPage], { snapshot });
  const { password } = fields();
  const press = (modifierCapsLock: boolean): void => void fireEvent.keyUp(password, { key: 'a', modifierCapsLock });
  press(true);
  expect(screen.getByText('Caps Lock is on.')).toBeDefined();
  press(false);
  expect(screen.queryByText('Caps Lock is on.')).toBeNull();
});

test('two passwords that differ are told when the second one is left, and no more once either is mended', async () => {
  const { user } = renderWizard([securityPage], { snapshot });
  const { password, confirm } = fields();
  await user.type(password, GOOD);
  await user.type(confirm, `${GOOD}0`);
  expect(screen.queryByText(/don’t match/u)).toBeNull();
  await user.tab();
  expect(await screen.findByText(/don’t match/u)).toBeDefined();
  await user.type(password, '0');
  await waitFor(() => expect(screen.queryByText(/don’t match/u)).toBeNull());
  await user.type(password, '1');
  await user.tab();
  expect(await screen.findByText(/don’t match/u)).toBeDefined();
});

test('a policy of this computer that asks for more is among the rules, is what the password is refused by, and is met by a generated one', async () => {
  const strict = { passwordPolicy: { kind: 'known', value: { minimumLength: 24 } } } as unknown as MachineFacts;
  const { user, fake } = renderWizard([securityPage, blankPage('updates')], {
    snapshot,
    handlers: { 'machine.facts': () => Promise.resolve(ok(strict)) },
  });
  expect(await screen.findByText('At least 24 characters (policy of this computer)')).toBeDefined();
  expect(screen.queryByText('At least 12 characters')).toBeNull();
  await user.type(fields().password, GOOD);
  await user.type(fields().confirm, GOOD);
  await user.click(fields().next);
  expect(await screen.findByText(/^The password is shorter than the policy of this computer/u)).toBeDefined();
  expect(fake.snapshot().page).toBe('security');
  await user.click(screen.getByRole('button', { name: 'Generate' }));
  expect(fields().password.value).toHaveLength(24);
});

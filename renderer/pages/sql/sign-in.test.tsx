import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { known } from '../../../app/machine/fact.ts';
import { nothingGathered } from '../../../app/machine/testing.ts';
import { ok } from '../../../app/outcome.ts';
import { emptySnapshot, type Snapshot } from '../../../app/session/snapshot.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { runOf } from '../../wizard/check-results/testing.ts';
import { sqlPage } from './index.ts';

const own = { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' } as const;
const signIn = { user: 'sqladmin', domain: 'CONTOSO' } as const;
const names = { netBios: 'MABS01', dnsHost: 'MABS01', dnsDomain: 'contoso.example', netBiosDomain: 'CONTOSO', activeDirectoryDomain: null };
const facts = { ...nothingGathered, names: known(names) };

function open(more: Partial<Snapshot>): RenderedWizard {
  const wizard: RenderedWizard = renderWizard([sqlPage], {
    snapshot: { ...emptySnapshot, mode: 'install', page: 'sql', product: { id: 'mabs-v3', name: 'MABS', sample: false }, ...more },
    handlers: {
      'machine.facts': () => Promise.resolve(ok(facts)),
      'checks.run': () => Promise.resolve(ok(wizard.fake.snapshot())),
    },
  });
  return wizard;
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const field = (name: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });
const password = (): HTMLInputElement => field('Password');

test('the link shows the fields of another account, with the domain of this server; Check hands the password over once, then the account', async () => {
  const { user, fake } = open({ answers: { sql: own } });
  await waitFor(() => expect(fake.calls.some(({ name }) => name === 'machine.facts')).toBe(true));
  expect(screen.queryByLabelText('User name')).toBeNull();
  expect(button('Use other credentials').getAttribute('aria-expanded')).toBe('false');
  await user.click(button('Use other credentials'));
  expect(button('Use the current Windows user').getAttribute('aria-expanded')).toBe('true');
  expect(field('Domain').value).toBe('CONTOSO');
  await user.type(field('User name'), 'sqladmin');
  await user.type(password(), 'Canary-5');
  await user.click(button('Check'));
  await waitFor(() => expect(fake.calls).toContainEqual({ name: 'checks.run', input: { stage: 'sql' } }));
  const sent = fake.calls.filter(({ name }) => ['secrets.set', 'answers.submit'].includes(name));
  expect(sent).toEqual([
    { name: 'secrets.set', input: { name: 'sqlPassword', value: 'Canary-5' } },
    { name: 'answers.submit', input: { topic: 'sql', value: { ...own, signIn } } },
  ]);
  expect(password().value).toBe('');
});

test('an account that was pasted with its domain goes to both fields', async () => {
  const { user } = open({ answers: { sql: own } });
  await user.click(button('Use other credentials'));
  await user.type(field('User name'), 'FABRIKAM\\admin');
  await user.tab();
  expect([field('User name').value, field('Domain').value]).toEqual(['admin', 'FABRIKAM']);
});

test('the account that was answered is shown, its password is kept where the field stays empty, and the link takes it back', async () => {
  const { user, fake } = open({ answers: { sql: { ...own, signIn } }, secretsSet: ['sqlPassword'] });
  expect([field('User name').value, field('Domain').value, password().value]).toEqual(['sqladmin', 'CONTOSO', '']);
  await user.click(button('Check'));
  await waitFor(() => expect(fake.calls.some(({ name }) => name === 'checks.run')).toBe(true));
  expect(fake.calls.some(({ name }) => name === 'secrets.set')).toBe(false);
  await user.click(button('Use the current Windows user'));
  await user.click(button('Check'));
  await waitFor(() => expect(fake.snapshot().answers.sql).toEqual(own));
});

test('a password that is typed makes the results say nothing', async () => {
  const checks = { running: false, server: null, sql: runOf('ready', []) };
  const { user } = open({ answers: { sql: { ...own, signIn } }, secretsSet: ['sqlPassword'], checks });
  expect(screen.queryByText('This choice hasn’t been checked yet.')).toBeNull();
  await user.type(password(), 'x');
  expect(screen.getByText('This choice hasn’t been checked yet.')).toBeDefined();
});

test('the summary names the account, and nothing where it is whoever runs setup', () => {
  const linesOf = (sql: Snapshot['answers']['sql']) =>
    sqlPage.summarise?.({ ...emptySnapshot, answers: sql === undefined ? {} : { sql } }, 'en') ?? [];
  expect(linesOf({ ...own, signIn })).toContainEqual({ label: 'Signs in as', value: 'CONTOSO\\sqladmin', field: 'user' });
  expect(linesOf(own).map(({ label }) => label)).not.toContain('Signs in as');
});

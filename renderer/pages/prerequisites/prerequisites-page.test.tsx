import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CheckRun } from '../../../app/checks/result.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { domainResult, memoryResult, runOf } from '../../wizard/check-results/testing.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { prerequisitesPage } from './index.ts';

const session = { mode: 'install', page: 'prerequisites', product: { id: 'sample', name: 'Sample', sample: true } } as const;
const checked = (server: CheckRun | null, running = false): Partial<Snapshot> => ({ ...session, checks: { running, server, sql: null } });
const passed = memoryResult({ status: 'passed', values: { found: 16 * 1024 ** 3, required: 8 * 1024 ** 3 } });
const joined = domainResult({ status: 'passed', blocking: false, values: { joined: true, name: 'contoso.com' }, command: null });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test('nothing is checked unasked; Check checks, also by its access key', async () => {
  const { user, fake } = renderWizard([prerequisitesPage], { snapshot: session });
  expect(fake.calls).toEqual([]);
  expect(button('Next').getAttribute('aria-disabled')).toBe('true');
  await user.keyboard('{Alt>}k{/Alt}');
  expect(fake.calls).toEqual([{ name: 'checks.run', input: { stage: 'server' } }]);
});

test('while it checks that is told, and it cannot be started twice', () => {
  renderWizard([prerequisitesPage], { snapshot: checked(null, true) });
  expect(screen.getByRole('progressbar', { name: 'Checking this server…' })).toBeDefined();
  expect((button('Check') as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText('Wait until the checks are done.')).toBeDefined();
});

test('checks that go on can be stopped; what was not run says so and can be checked again alone', async () => {
  const { user, fake } = renderWizard([prerequisitesPage], { snapshot: checked(null, true) });
  await user.click(button('Stop checking'));
  expect(fake.calls).toEqual([{ name: 'checks.stop', input: null }]);
  const notRun = memoryResult({ status: 'unknown', values: {}, unknown: { fact: 'memory', reason: 'stopped', detail: null } });
  act(() => {
    fake.change({ checks: { running: false, server: runOf('incomplete', [joined, notRun]), sql: null } });
  });
  expect(screen.queryByRole('button', { name: 'Stop checking' })).toBeNull();
  expect(screen.getAllByText(/the checks were stopped before it was run/u)).not.toEqual([]);
  await user.click(button('Check the rest (1)'));
  expect(fake.calls.at(-1)).toEqual({ name: 'checks.run', input: { stage: 'server', only: [notRun.name] } });
});

test('a server that meets everything gets the success message, and Next goes on', async () => {
  const { user, fake } = renderWizard([prerequisitesPage], { snapshot: checked(runOf('ready', [joined, passed])) });
  expect(screen.getByText('This server meets the software and hardware requirements for Sample.')).toBeDefined();
  await user.click(button('Next'));
  expect(fake.snapshot().page).toBe('sql');
});

test('what blocks comes first and open, with what to do and the command; warnings follow, the rest is folded away', () => {
  renderWizard([prerequisitesPage], {
    snapshot: checked(runOf('notReady', [passed, memoryResult({ name: 'Hardware.Memory' }), domainResult()])),
  });
  expect(screen.getByRole('alert').textContent).toContain('This server doesn’t meet the requirements for Sample yet.');
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'To fix (1)',
    'To read (1)',
    'Passed (1)',
  ]);
  const blocking = within(screen.getByRole('list', { name: 'To fix (1)' }));
  expect(blocking.getByText('This computer isn’t joined to a domain.')).toBeDefined();
  expect(blocking.getByText(/^To join a domain, select Settings/u)).toBeDefined();
  expect(blocking.getByText('Add-Computer -DomainName <domain> -Restart')).toBeDefined();
  expect(blocking.getAllByRole('group')[0]?.hasAttribute('open')).toBe(true);
  expect(screen.getByText('Fix 1 problem to continue.')).toBeDefined();
});

test('every outcome is said in a word, not only by colour', () => {
  renderWizard([prerequisitesPage], { snapshot: checked(runOf('notReady', [memoryResult(), domainResult()])) });
  expect(screen.getByText('Problem')).toBeDefined();
  expect(screen.getByText('Warning')).toBeDefined();
});

test('after a new run the sentence and the list are the new ones', () => {
  const { fake } = renderWizard([prerequisitesPage], { snapshot: checked(runOf('notReady', [domainResult()])) });
  act(() => {
    fake.change({ checks: { running: false, server: { ...runOf('ready', [joined]), finishedAt: '2026-11-23T09:00:00.000Z' }, sql: null } });
  });
  expect(screen.queryByText(/isn’t joined/u)).toBeNull();
  expect(screen.getByText('Domain membership')).toBeDefined();
});

test('the whole result can be copied as text, what blocks first', async () => {
  const { user } = renderWizard([prerequisitesPage], { snapshot: checked(runOf('notReady', [passed, domainResult()])) });
  await user.click(button('Copy results'));
  const text = await navigator.clipboard.readText();
  expect(text).toMatch(/^MABS01 · Windows Server 2019/u);
  expect(text.indexOf('P006 · Problem')).toBeGreaterThan(0);
  expect(text.indexOf('P006 · Problem')).toBeLessThan(text.indexOf('P002 · Passed'));
});

test('support staff see the page alone: no stages, no way on but Close', async () => {
  const { user, fake } = renderWizard([prerequisitesPage], {
    snapshot: { ...checked(runOf('notReady', [domainResult()])), mode: 'check' },
  });
  expect(screen.queryByRole('navigation')).toBeNull();
  for (const name of ['Next', 'Back', 'Cancel']) expect(screen.queryByRole('button', { name })).toBeNull();
  await user.click(button('Close'));
  expect(fake.calls).toEqual([{ name: 'app.exit', input: null }]);
});

test('in French', () => {
  renderWizard([prerequisitesPage], { snapshot: checked(runOf('notReady', [domainResult()])), info: { language: 'fr' } });
  expect(screen.getByText('Cet ordinateur n’est pas joint à un domaine.')).toBeDefined();
  expect(screen.getByText('Corrigez 1 problème pour continuer.')).toBeDefined();
  expect(button('Vérifier à nouveau')).toBeDefined();
});

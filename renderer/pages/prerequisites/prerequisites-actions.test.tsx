import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CheckResult, CheckRun } from '../../../app/checks/result.ts';
import { ok } from '../../../app/outcome.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { domainResult, memoryResult, runOf } from '../../wizard/check-results/testing.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { prerequisitesPage } from './index.ts';

const session = { mode: 'check', page: 'prerequisites', product: { id: 'sample', name: 'Sample', sample: true } } as const;
const firewall = memoryResult({
  name: 'Network.FirewallService',
  code: 'P025',
  category: 'network',
  severity: 'critical',
  blocking: true,
  values: { found: false },
  needs: ['firewallService'],
});
const passed = memoryResult({ status: 'passed', values: { found: 16 * 1024 ** 3, required: 8 * 1024 ** 3 } });
const skipped = domainResult({ status: 'skipped', blocking: false, values: {}, skipped: 'answerMissing', command: null });
const checked = (server: CheckRun | null, more: Partial<Snapshot> = {}): Partial<Snapshot> => ({
  ...session,
  checks: { running: false, server, sql: null },
  ...more,
});
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const shown = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-check]')].map((row) => row.dataset['check']);
const everyKind = runOf('notReady', [firewall, memoryResult(), skipped]);
/** Buttons of a dialog take no pointer until its opening is over. */
const press = (user: ReturnType<typeof renderWizard>['user'], name: string): Promise<void> =>
  waitFor(() => user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name })));

test('the tabs count what they show, and show only that', async () => {
  const { user } = renderWizard([prerequisitesPage], { snapshot: checked(everyKind) });
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['All 3', 'Failed 1', 'Warnings 1', 'Passed 0', 'Skipped 1']);
  await user.click(screen.getByRole('tab', { name: 'Warnings 1' }));
  expect(shown()).toEqual(['Hardware.Memory']);
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Skipped 1', selected: true }));
  expect(shown()).toEqual(['Os.DomainJoined']);
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByText('No check fits. Empty the search or choose “All”.')).toBeDefined();
  expect(screen.getByRole('tabpanel', { name: 'Passed 0' })).toBeDefined();
});

test('Ctrl+F searches by any word of a check; Enter goes nowhere and Esc empties the field', async () => {
  const { user, fake } = renderWizard([prerequisitesPage], { snapshot: checked(everyKind, { mode: 'install' }) });
  await user.keyboard('{Control>}f{/Control}');
  await user.keyboard('firewall p025{Enter}');
  expect(shown()).toEqual(['Network.FirewallService']);
  await user.keyboard('{Escape}');
  expect(shown()).toHaveLength(3);
  expect(fake.calls).toEqual([]);
});

test('one check alone, the open ones, or all by F5', async () => {
  const { user, fake } = renderWizard([prerequisitesPage], { snapshot: checked(everyKind) });
  await user.click(button('Check again – Windows Firewall service'));
  await user.click(button('Check the rest (2)'));
  await user.keyboard('{F5}');
  expect(fake.calls).toEqual([
    { name: 'checks.run', input: { stage: 'server', only: ['Network.FirewallService'] } },
    { name: 'checks.run', input: { stage: 'server', only: ['Network.FirewallService', 'Hardware.Memory'] } },
    { name: 'checks.run', input: { stage: 'server' } },
  ]);
});

test('while checks run, results take their places as they come, and how far it is is told', () => {
  const { fake } = renderWizard([prerequisitesPage], { snapshot: checked(null, { checks: { running: true, server: null, sql: null } }) });
  const arrive = (results: CheckResult[]): void => {
    act(() => {
      fake.emit('checks.arrived', { total: 4, results });
    });
  };
  arrive([]);
  arrive([passed]);
  arrive([firewall]);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('Checking this server, 2 of 4');
  expect(screen.getByText('2 of 4')).toBeDefined();
  expect(shown()).toEqual(['Network.FirewallService', 'Hardware.Memory']);
});

test('a fix shows its exact commands and how to take it back, runs only after Yes, and the focus comes back to the result', async () => {
  const good = runOf('ready', [{ ...firewall, status: 'passed', blocking: false, values: { found: true } }]);
  const rendered = renderWizard([prerequisitesPage], {
    snapshot: checked(runOf('notReady', [firewall])),
    handlers: {
      'checks.fixPlan': ({ check }) =>
        Promise.resolve(
          ok({
            check,
            commands: [{ program: 'net.exe', args: ['start', 'MpsSvc'] }],
            undo: [{ program: 'net.exe', args: ['stop', 'MpsSvc'] }],
            afterwards: 'restartComputer',
          }),
        ),
      'checks.fix': () => {
        rendered.fake.change({ checks: { running: false, server: good, sql: null } });
        return Promise.resolve(ok(rendered.fake.snapshot()));
      },
    },
  });
  const { user, fake } = rendered;
  await user.click(button('Fix… – Windows Firewall service'));
  const dialog = await screen.findByRole('alertdialog', { name: 'Fix “Windows Firewall service”?' });
  for (const text of ['net.exe start MpsSvc', 'net.exe stop MpsSvc', /has to be restarted/u])
    expect(within(dialog).getByText(text)).toBeDefined();
  await press(user, 'Cancel');
  expect(fake.calls.map(({ name }) => name)).toEqual(['checks.fixPlan']);
  await waitFor(() => user.click(button('Fix… – Windows Firewall service')));
  await press(user, 'Run and check again');
  await waitFor(() => {
    expect(document.activeElement?.closest('[data-check]')).not.toBeNull();
  });
  expect(fake.calls.map(({ name }) => name)).toEqual(['checks.fixPlan', 'checks.fixPlan', 'checks.fix']);
  expect(screen.queryByRole('button', { name: /^Fix…/u })).toBeNull();
});

test('a fix that did not work is said with its command', async () => {
  const failure = { code: 'checks.fixFailed', command: 'net.exe start MpsSvc', end: '5', output: 'Access is denied.' } as const;
  const { user } = renderWizard([prerequisitesPage], {
    snapshot: checked(runOf('notReady', [firewall])),
    handlers: {
      'checks.fixPlan': ({ check }) => Promise.resolve(ok({ check, commands: [], undo: [], afterwards: 'nothing' })),
      'checks.fix': () => Promise.resolve({ kind: 'failed', failure }),
    },
  });
  await user.click(button('Fix… – Windows Firewall service'));
  await press(user, 'Run and check again');
  expect(await screen.findByText('The command didn’t mend it: net.exe start MpsSvc ended with 5.')).toBeDefined();
});

test('the export asks for format and names, and says where it went', async () => {
  const { user, fake } = renderWizard([prerequisitesPage], {
    snapshot: checked(everyKind),
    handlers: { 'checks.export': () => Promise.resolve(ok('/reports/checks.xml')) },
  });
  await user.click(button('Export…'));
  await waitFor(() => user.click(screen.getByRole('radio', { name: 'JUnit XML' })));
  await user.click(screen.getByRole('checkbox', { name: /Replace the names/u }));
  await press(user, 'Save…');
  expect(fake.calls).toEqual([{ name: 'checks.export', input: { format: 'junit', language: 'en', redact: true } }]);
  expect(await screen.findByText('Saved as /reports/checks.xml')).toBeDefined();
});

test('what changed is counted, said at each result, and a comparison with a file can be ended', async () => {
  const comparison = {
    file: '/colleague.json',
    host: 'MABS02',
    finishedAt: '2026-11-20T08:00:00.000Z',
    changes: [
      { name: 'Network.FirewallService', kind: 'regressed' },
      { name: 'Hardware.Memory', kind: 'changed' },
      { name: 'Old.Check', kind: 'removed' },
    ],
  } satisfies Snapshot['comparison'];
  const { user, fake } = renderWizard([prerequisitesPage], { snapshot: checked(everyKind, { comparison }) });
  expect(screen.getByText(/^Compared with MABS02, checked on /u)).toBeDefined();
  expect(screen.getByText('1 new problem, 1 changed, 1 no longer checked')).toBeDefined();
  expect(document.querySelector('[data-check="Network.FirewallService"] summary')?.textContent).toContain('New problem');
  await user.click(button('Stop comparing'));
  expect(fake.calls).toEqual([{ name: 'checks.compare', input: null }]);
});

test('another server’s facts are marked, nothing is offered to mend, and another file can be opened', async () => {
  const factsSource = { file: '/sent/facts.json', host: 'MABS09', gatheredAt: '2026-11-20T08:00:00.000Z', sample: false };
  const { user, fake } = renderWizard([prerequisitesPage], {
    snapshot: checked(runOf('notReady', [firewall]), { factsSource }),
    handlers: { 'dialog.file': () => Promise.resolve(ok('/sent/other.json')) },
  });
  expect(screen.getByText('Another server: MABS09')).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Fix…/u })).toBeNull();
  await user.click(button('Open another file…'));
  await waitFor(() => {
    expect(fake.calls.map(({ name }) => name)).toEqual(['dialog.file', 'facts.open', 'checks.run']);
  });
});

test('in the list arrows go from row to row, Esc closes the details but not the window, Ctrl+C copies the row', async () => {
  const { user, fake } = renderWizard([prerequisitesPage], { snapshot: checked(everyKind) });
  const row = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-check="${name}"] summary`) ?? document.body;
  row('Network.FirewallService').focus();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(row('Network.FirewallService'));
  expect(row('Network.FirewallService').parentElement?.hasAttribute('open')).toBe(false);
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(row('Hardware.Memory'));
  await user.keyboard('{Control>}c{/Control}');
  await waitFor(async () => {
    expect(await navigator.clipboard.readText()).toMatch(/^P002 · Warning · Memory/u);
  });
  await user.keyboard('{Control>}{Shift>}c{/Shift}{/Control}');
  await waitFor(async () => {
    expect(await navigator.clipboard.readText()).toMatch(/^MABS01 · Windows Server 2019/u);
  });
  expect(fake.calls).toEqual([]);
});

test('the evidence is there, folded away; the success has the original’s words where Next follows', async () => {
  const { user } = renderWizard([prerequisitesPage], { snapshot: checked(runOf('ready', [passed]), { mode: 'install' }) });
  expect(screen.getByText('This computer meets the software and hardware requirements for Sample. Click Next to continue.')).toBeDefined();
  await user.click(screen.getByText('Evidence'));
  expect(screen.getByText(/^memory: \{ "kind": "known"/u)).toBeDefined();
});

test('what could not be checked blocks in its own words', () => {
  const unknown = domainResult({
    status: 'unknown',
    values: {},
    unknown: { fact: 'domain', reason: 'accessDenied', detail: null },
    command: null,
  });
  renderWizard([prerequisitesPage], { snapshot: checked(runOf('incomplete', [unknown]), { mode: 'install' }) });
  expect(screen.getByText('1 required check couldn’t be completed. See its details to continue.')).toBeDefined();
});

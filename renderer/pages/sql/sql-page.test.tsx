import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { CheckRun } from '../../../app/checks/result.ts';
import { verdictSentence } from '../../../app/checks/words.ts';
import { known } from '../../../app/machine/fact.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { readyInstance } from '../../../app/machine/ready-instance.ts';
import { nothingGathered } from '../../../app/machine/testing.ts';
import { failed, ok } from '../../../app/outcome.ts';
import { emptySnapshot } from '../../../app/session/snapshot.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { domainResult, runOf } from '../../wizard/check-results/testing.ts';
import { sqlPage } from './index.ts';

const snapshot = { ...emptySnapshot, mode: 'install', page: 'sql', product: { id: 'mabs-v3', name: 'MABS', sample: false } } as const;

const ready: CheckRun = {
  schemaVersion: 1,
  product: { id: 'mabs-v3', name: 'MABS', version: '13', rulesVersion: '1', sample: false },
  host: { name: 'SERVER01', system: 'Windows Server 2019' },
  factsVersion: 1,
  gatheredAt: new Date().toISOString(),
  finishedAt: '2026-11-22T10:00:00.000Z',
  stages: ['sql'],
  verdict: 'ready',
  counts: { passed: 0, failed: 0, skipped: 0, notApplicable: 0, unknown: 0 },
  blocking: 0,
  warnings: 0,
  results: [],
  facts: {},
};

const instance = {
  version: '14.0.1000.169',
  edition: 'Standard Edition',
  ...readyInstance,
  backupDatabases: null,
} as const;

const facts: MachineFacts = {
  ...nothingGathered,
  computer: known({ name: 'SERVER01', installLanguage: '0409' }),
  sqlInstances: known([
    { ...instance, name: 'MSSQLSERVER' },
    { ...instance, name: 'BACKUP' },
  ]),
};

function page(part: Parameters<typeof renderWizard>[1] = {}): RenderedWizard {
  const wizard: RenderedWizard = renderWizard([sqlPage, blankPage('prerequisites'), blankPage('folders')], {
    ...part,
    snapshot: { ...snapshot, ...part.snapshot },
    handlers: {
      ...part.handlers,
      'machine.facts': part.handlers?.['machine.facts'] ?? (() => Promise.resolve(ok(facts))),
      'checks.run': () => {
        wizard.fake.change({ checks: { ...wizard.fake.snapshot().checks, sql: ready } });
        return Promise.resolve(ok(wizard.fake.snapshot()));
      },
    },
  });
  return wizard;
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const instanceField = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Instance' });
const chooseOwn = ({ user }: RenderedWizard): Promise<void> =>
  user.click(screen.getByRole('radio', { name: 'Use an existing instance of SQL Server' }));

test('a new instance is chosen already; Check and Install checks it and Next goes on', async () => {
  const { user, fake } = page();
  expect(screen.getByText('This choice hasn’t been checked yet.')).toBeDefined();
  expect(screen.getByText(/It may serve Azure Backup Server only\.$/u)).toBeDefined();
  await user.click(button('Check and Install'));
  expect(await screen.findByText(/checked .+ \(/iu)).toBeDefined();
  // Heard without moving there.
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(verdictSentence(ready, 'en'));
  expect(fake.calls).toContainEqual({ name: 'answers.submit', input: { topic: 'sql', value: { kind: 'new' } } });
  expect(fake.calls).toContainEqual({ name: 'checks.run', input: { stage: 'sql' } });
  await user.click(button('Next'));
  await waitFor(() => expect(fake.snapshot().page).toBe('folders'));
});

test('without a check Next stays and says why', async () => {
  const { user, fake } = page();
  await user.click(button('Next'));
  expect((await screen.findAllByText('Run the checks to continue.')).length).toBeGreaterThan(0);
  expect(fake.snapshot().page).toBe('sql');
});

test('another choice makes the results say nothing', async () => {
  const wizard = page({
    snapshot: { ...snapshot, answers: { sql: { kind: 'new' } }, checks: { running: false, server: null, sql: ready } },
  });
  expect(screen.getByText(/checked .+ \(/iu)).toBeDefined();
  await chooseOwn(wizard);
  expect(screen.queryByText(/checked .+ \(/iu)).toBeNull();
  expect(screen.getByText('This choice hasn’t been checked yet.')).toBeDefined();
});

test('instances found on the server are offered with version and edition; of the default one it is said why it cannot be chosen', async () => {
  const wizard = page();
  await chooseOwn(wizard);
  await wizard.user.click(await screen.findByRole('button', { name: 'Use BACKUP' }));
  expect(screen.queryByRole('button', { name: 'Use MSSQLSERVER' })).toBeNull();
  const row = screen.getByRole('row', { name: /^MSSQLSERVER/u });
  expect(row.textContent).toContain('SQL Server 2017, Standard Edition (14.0.1000.169)');
  expect(within(row).getAllByRole('cell').at(-1)?.textContent).not.toBe('');
  expect(instanceField().value).toBe('BACKUP');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Reporting Services instance' }).value).toBe('SSRS');
  await wizard.user.click(button('Check'));
  await waitFor(() =>
    expect(wizard.fake.snapshot().answers.sql).toEqual({ kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' }),
  );
});

test('an instance of 2016 or earlier is picked together with its own Reporting Services', async () => {
  const earlier = { ...facts, sqlInstances: known([{ ...instance, name: 'OLDER', version: '13.0.5026.0' }]) };
  const wizard = renderWizard([sqlPage], { snapshot, handlers: { 'machine.facts': () => Promise.resolve(ok(earlier)) } });
  await chooseOwn(wizard);
  await wizard.user.click(await screen.findByRole('button', { name: 'Use OLDER' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Reporting Services instance' }).value).toBe('OLDER');
});

test('what Reporting Services needs is told for the instance in the field', async () => {
  const wizard = page();
  await chooseOwn(wizard);
  await wizard.user.type(instanceField(), '.\\BACKUP');
  await wizard.user.click(screen.getByText('Values for Reporting Services of SQL Server 2017'));
  for (const value of ['ReportServer_BACKUP', 'ReportServer$BACKUP', 'Reports_BACKUP', 'Network Service'])
    expect(screen.getByText(value)).toBeDefined();
});

test.each([
  ['MSSQLSERVER', /^The default instance can’t be used/u],
  ['OTHER01\\BACKUP', /^The instance must be on this server/u],
  ['server01.contoso.com\\BACKUP', /^The instance must be on this server/u],
  ['MY_BACKUP', /^An instance name starts with a letter/u],
])('%s is refused, stays in the field and gets the focus', async (typed, problem) => {
  const wizard = page();
  await chooseOwn(wizard);
  await screen.findByRole('button', { name: 'Use BACKUP' });
  await wizard.user.type(instanceField(), typed);
  await wizard.user.click(button('Next'));
  expect(await screen.findByText(problem)).toBeDefined();
  expect(instanceField().value).toBe(typed);
  expect(instanceField().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(instanceField());
  expect(wizard.fake.calls.map(({ name }) => name)).not.toContain('answers.submit');
});

test('Back keeps an own instance that was typed', async () => {
  const wizard = page();
  await chooseOwn(wizard);
  await wizard.user.type(instanceField(), 'BACKUP');
  await wizard.user.click(button('Back'));
  await waitFor(() => expect(wizard.fake.snapshot().answers.sql).toMatchObject({ kind: 'existing', instance: 'BACKUP' }));
});

const hyperV = domainResult({ name: 'Roles.HyperV', code: 'P017', needs: [], values: { role: 'disabled', powerShell: 'disabled' } });
const pending = domainResult({ name: 'Software.PendingRestart', code: 'P012', needs: [], values: { sources: [], names: [] } });
const plan = {
  check: 'Roles.HyperV',
  commands: [{ program: 'dism.exe' as const, args: ['/online', '/enable-feature'] }],
  undo: [],
  afterwards: 'restartComputer' as const,
};
const missing = {
  snapshot: { ...snapshot, checks: { running: false, server: runOf('notReady', [hyperV]), sql: null } },
  handlers: { 'checks.fixPlan': () => Promise.resolve(ok(plan)) },
};

test('Check and Install asks with the exact commands, installs, and tells of the restart that is needed then', async () => {
  const wizard: RenderedWizard = page({
    ...missing,
    handlers: {
      ...missing.handlers,
      'checks.fix': () => {
        wizard.fake.change({ checks: { ...wizard.fake.snapshot().checks, server: runOf('notReady', [pending]) } });
        return Promise.resolve(ok(wizard.fake.snapshot()));
      },
    },
  });
  await wizard.user.click(button('Check and Install'));
  expect(await screen.findByText('dism.exe /online /enable-feature')).toBeDefined();
  expect(screen.getByText('Windows has to be restarted after this.')).toBeDefined();
  expect(wizard.fake.calls.map(({ name }) => name)).not.toContain('checks.fix');
  await wizard.user.click(button('Install now'));
  expect(await screen.findByText('Restart this computer to finish')).toBeDefined();
  expect(wizard.fake.calls).toContainEqual({ name: 'checks.fix', input: { check: 'Roles.HyperV' } });
  expect(wizard.fake.calls).toContainEqual({ name: 'checks.run', input: { stage: 'server', only: ['Software.PendingRestart'] } });
});

test('who does not want it now runs nothing', async () => {
  const wizard = page(missing);
  await wizard.user.click(button('Check and Install'));
  await wizard.user.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(screen.queryByText('dism.exe /online /enable-feature')).toBeNull();
  expect(wizard.fake.calls.map(({ name }) => name)).not.toContain('checks.fix');
});

test('what went wrong while installing is said, and the page can be used again', async () => {
  const failure = { code: 'checks.fixFailed', command: 'dism.exe', end: '50', output: 'Error: 50' } as const;
  const wizard = page({ ...missing, handlers: { ...missing.handlers, 'checks.fix': () => Promise.resolve(failed(failure)) } });
  await wizard.user.click(button('Check and Install'));
  await wizard.user.click(await screen.findByRole('button', { name: 'Install now' }));
  expect(await screen.findByText(/dism\.exe ended with 50/u)).toBeDefined();
  await waitFor(() => expect(button('Check and Install').getAttribute('aria-disabled')).toBeNull());
});

describe('in an upgrade', () => {
  const upgrade = { ...snapshot, mode: 'upgrade' } as const;
  const database = { server: 'SERVER01', instance: 'MSDPM2016', database: 'DPMDB', reporting: null, reportingSetup: null };
  const v2: MachineFacts = { ...facts, backupDatabase: known(database) };
  const open = () => page({ snapshot: upgrade, handlers: { 'machine.facts': () => Promise.resolve(ok(v2)) } });

  test('the instance that is there or an own one of 2017 can be chosen, and nothing else', async () => {
    open();
    expect(
      await screen.findByRole('radio', { name: 'Upgrade the instance of the backup server to SQL Server 2017 (recommended)' }),
    ).toBeDefined();
    expect(screen.getByRole('radio', { name: 'Use my own instance of SQL Server 2017' })).toBeDefined();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(await screen.findByText(/While the instance MSDPM2016 is upgraded/u)).toBeDefined();
  });

  test('the password of the keys goes to main once, and Next names what is missing until then', async () => {
    const { user, fake } = open();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(fake.calls.some(({ name }) => name === 'secrets.set')).toBe(false);
    await user.type(screen.getByLabelText('Password for the copy of the encryption keys'), 'Correct-Horse-9');
    await user.type(screen.getByLabelText('Confirm the password'), 'Correct-Horse-9');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await waitFor(() => {
      expect(fake.calls).toContainEqual({ name: 'secrets.set', input: { name: 'keyPassword', value: 'Correct-Horse-9' } });
    });
    expect(fake.calls).toContainEqual({ name: 'answers.submit', input: { topic: 'sql', value: { kind: 'upgrade' } } });
  });
});

import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { endUnseenTexts } from '../../../app/plan/step-state.texts.ts';
import { stepTexts } from '../../../app/plan/step.texts.ts';
import { emptySnapshot, type Snapshot } from '../../../app/session/snapshot.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { runOf } from '../../wizard/check-results/testing.ts';
import { installationPage } from './index.ts';
import { run, startedAt, step } from './testing.ts';

/** Everything answered, so that a run may start or go on. */
const answered: Partial<Snapshot> = {
  mode: 'install',
  page: 'installation',
  product: { id: 'sample', name: 'Sample', sample: true },
  answers: {
    license: { accepted: true },
    sql: { kind: 'new' },
    folders: { programFiles: 'C:\\A', databaseFiles: 'C:\\B', scratch: 'C:\\C', cloudDataGigabytes: null },
    updates: { microsoftUpdate: true },
    connection: { kind: 'direct' },
    vault: { credentialsFile: '/v' },
    passphrase: { saveTo: '/p', keptOutside: true },
  },
  secretsSet: ['accountPassword', 'passphrase'],
  package: { kind: 'extracted', result: { schemaVersion: 1, destination: '/d', files: 1, bytes: 1, programs: [] } },
  checks: { running: false, server: runOf('ready', []), sql: runOf('ready', []) },
  connection: { kind: 'reached' },
  vault: { file: '/v', vault: 'v', resourceGroup: null, subscription: 's', region: null, ageHours: 1 },
};
const failure = {
  code: 'run.exitCode',
  step: 'install-sql',
  program: 'setup.exe',
  exitCode: 1,
  vendorId: 4387,
  vendorMessage: 'No room.',
} as const;
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test('one bar says what runs and how far the whole chain is, in words too', () => {
  renderWizard([installationPage], { snapshot: { ...answered, run: run({}) } });
  const bar = screen.getByRole('progressbar', { name: 'Installing SQL Server…' });
  expect(bar.getAttribute('aria-valuenow')).toBe('42');
  expect(bar.getAttribute('aria-valuetext')).toBe('Installing SQL Server, 42%');
});

test('what the step waits for is said, and that it takes longer than usual', () => {
  renderWizard([installationPage], { snapshot: { ...answered, run: run({ notice: { kind: 'waits', for: 'windowsInstaller' } }) } });
  expect(screen.getByText('Waiting: Windows Installer is busy with another installation.')).toBeDefined();
  expect(screen.getByText('This step takes longer than usual')).toBeDefined();
  expect(screen.getByText(/^It usually ends within 30 minutes\./u)).toBeDefined();
});

test('a step that has just begun takes no longer than usual', () => {
  const [first, , last] = run({}).steps;
  const begun = { ...step('install-sql', 'running'), startedAt: new Date().toISOString() };
  const steps = [first, begun, last].flatMap((each) => (each === undefined ? [] : [each]));
  renderWizard([installationPage], { snapshot: { ...answered, run: run({ steps }) } });
  expect(screen.queryByText('This step takes longer than usual')).toBeNull();
});

test('every step has its state in a word, and a time once it ran', () => {
  renderWizard([installationPage], { snapshot: { ...answered, run: run({}) } });
  const steps = screen.getByRole('list', { name: 'Steps' });
  const rows = [...steps.children].map((row) => row.textContent);
  expect(rows[0]).toBe('Microsoft Azure Recovery Services AgentDone2 minutes');
  expect(rows[1]).toMatch(/^SQL ServerRunning.+/u);
  expect(rows[2]).toBe('Microsoft Azure Backup ServerWaiting');
});

test('the live log shows what programs write, the last 200 lines, once it is opened', async () => {
  const { fake, user } = renderWizard([installationPage], { snapshot: { ...answered, run: run({}) } });
  const lines = Array.from({ length: 250 }, (_, index) => ({
    seq: index,
    time: startedAt,
    event: { kind: 'logLine', step: 'install-sql', text: `line ${String(index)}` } as const,
  }));
  act(() => {
    fake.emit('run.records', lines);
  });
  expect(screen.queryByLabelText('Last lines of the log'), 'out of sight it is not even drawn').toBeNull();
  await user.click(screen.getByText('Live log'));
  const shown = screen.getByLabelText('Last lines of the log').textContent.split('\n');
  expect(shown).toHaveLength(200);
  expect(shown.at(-1)).toBe('08:00:00  line 249');
});

test('what ended the run is said with what to do, the product’s own id, and a way to try again', async () => {
  const { user, fake } = renderWizard([installationPage], { snapshot: { ...answered, run: run({ phase: 'failed', failure }) } });
  expect(screen.getByRole('alert').textContent).toContain('4387');
  expect(screen.getByText('1 (0x00000001)')).toBeDefined();
  expect(screen.getByText('/session/logs')).toBeDefined();
  await user.click(button('Copy the path of the log files'));
  expect(await navigator.clipboard.readText()).toBe('/session/logs');
  await user.click(button('Try again'));
  await user.click(screen.getAllByRole('button', { name: 'Show log files' })[0]!);
  expect(fake.calls).toEqual([
    { name: 'run.start', input: null },
    { name: 'shell.show', input: 'logs' },
  ]);
});

test('a known error is explained: why, what to do, and the lines around it', () => {
  const heard = {
    findings: [
      { source: 'windows', id: 1387, message: null },
      { source: 'dpm', id: 4323, message: 'The account was not added.' },
    ] as const,
    lines: ['*** Error : The account was not added.', 'ID: 4323. Details: The member does not exist.'],
  };
  const known = {
    ...failure,
    step: 'install-server',
    program: 'Setup.exe',
    vendorId: 4323,
    heard: { ...heard, findings: [...heard.findings] },
  };
  renderWizard([installationPage], { snapshot: { ...answered, run: run({ phase: 'failed', failure: known }) } });
  expect(screen.getByRole('alert').textContent).toContain('Setup.exe: An account couldn’t be added to a local group (ID 4323).');
  expect(screen.getByText(/where NetBIOS and DNS names of the domain differ/u)).toBeDefined();
  expect(screen.getByText('A member of a local group doesn’t exist (Windows code 1387)')).toBeDefined();
  expect(screen.getByRole('group', { name: 'Lines of the log around the problem' }).textContent).toContain('ID: 4323. Details');
});

test.each([
  ['stopped', 'The installation is stopped'],
  ['interrupted', 'The installation was interrupted'],
  ['restartFirst', 'Restart this computer to go on'],
] as const)('a run that is %s says so and can go on', async (phase, title) => {
  const { user, fake } = renderWizard([installationPage], { snapshot: { ...answered, run: run({ phase, restartNeeded: true }) } });
  expect(screen.getByText(title)).toBeDefined();
  expect(screen.queryByRole('progressbar')).toBeNull();
  await user.click(button('Continue'));
  expect(fake.calls).toEqual([{ name: 'run.start', input: null }]);
});

test.each(['stopped', 'failed', 'restartFirst'] as const)(
  'a run that is %s names a file with a password that it could not remove',
  (phase) => {
    renderWizard([installationPage], {
      snapshot: { ...answered, run: run({ phase, secretFileLeft: 'C:\\State\\secret\\MABSSetup.ini' }) },
    });
    expect(screen.getByText(/MABSSetup\.ini holds a password/u)).toBeDefined();
    expect(screen.getByText(/Delete this file\./u)).toBeDefined();
  },
);

test('a restart that the product asked for is explained: it may want more than that', () => {
  const findings = [{ source: 'dpm', id: 4304, message: null }] as const;
  const heard = { findings: [...findings], lines: ['*** Error : Hyper-V', 'ID: 4304. Details: Hyper-V'] };
  const reason = { ...failure, step: 'install-server', program: 'Setup.exe', vendorId: 4304, heard };
  renderWizard([installationPage], {
    snapshot: { ...answered, run: run({ phase: 'restartFirst', restartNeeded: true, failure: reason }) },
  });
  expect(screen.getByText(/4304/u, { selector: 'p' })).toBeDefined();
  expect(screen.getByText(/Enable-Feature/u)).toBeDefined();
  expect(screen.getByRole('group', { name: 'Lines of the log around the problem' }).textContent).toContain('ID: 4304');
});

test.each(['stopped', 'failed'] as const)('a run that %s says what is on this computer now, and why it stays', (phase) => {
  renderWizard([installationPage], { snapshot: { ...answered, run: run({ phase }) } });
  const kept = screen.getByRole('list', { name: 'What is on this computer now', hidden: true });
  expect(kept.textContent).toBe('Microsoft Azure Recovery Services Agent: stays. To be without it, remove it in Windows.');
});

test.each([
  ['is still to be done, and Setup opens by itself after it', true, true, /signs in afterwards, Setup opens again on this page by itself/u],
  ['is still to be done, and Setup has to be started after it', true, false, /start Setup again and choose “Resume setup”/u],
  ['was done', false, false, /Setup goes on with the step that asked for it/u],
])('a restart that %s', (_, restartNeeded, comesBack, text) => {
  renderWizard([installationPage], { snapshot: { ...answered, comesBack, run: run({ phase: 'restartFirst', restartNeeded }) } });
  expect(screen.getByText(text)).toBeDefined();
});

test('what has to be entered again first is named, with the way there', async () => {
  const { user, fake } = renderWizard([installationPage], {
    snapshot: { ...answered, secretsSet: ['accountPassword'], run: run({ phase: 'interrupted' }) },
  });
  expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  expect(screen.getByText('Enter the passphrase to continue.')).toBeDefined();
  await user.click(button('Open “passphrase”'));
  expect(fake.calls).toEqual([{ name: 'session.goTo', input: 'passphrase' }]);
});

test('in an upgrade it leads to a page that the upgrade has', async () => {
  const { user, fake } = renderWizard([installationPage], {
    snapshot: {
      ...answered,
      mode: 'upgrade',
      answers: { license: { accepted: true }, sql: { kind: 'upgrade' }, updates: { microsoftUpdate: true } },
      secretsSet: ['accountPassword', 'keyPassword'],
      vault: null,
      run: run({ phase: 'interrupted' }),
    },
  });
  await user.click(button('Open “connection”'));
  expect(fake.calls).toEqual([{ name: 'session.goTo', input: 'connection' }]);
});

test('a start that main refuses is said', async () => {
  const refused = { code: 'run.locked', pid: 7 } as const;
  const { user } = renderWizard([installationPage], {
    snapshot: { ...answered, run: run({ phase: 'stopped' }) },
    handlers: { 'run.start': () => Promise.resolve({ kind: 'failed', failure: refused }) },
  });
  await user.click(button('Continue'));
  expect(await screen.findByRole('alert')).toBeDefined();
});

test('a finished run moves on by itself', () => {
  const { fake } = renderWizard([installationPage], { snapshot: { ...emptySnapshot, ...answered, run: run({}) } });
  act(() => {
    fake.change({ run: run({ phase: 'finished', current: null, fraction: 1 }) });
  });
  expect(fake.calls).toEqual([{ name: 'session.goTo', input: 'finish' }]);
});

test('a step whose program ended unseen says that its traces decided', () => {
  const [agent, ...others] = run({}).steps;
  const seen = agent === undefined ? [] : [{ ...agent, endUnseen: true }, ...others];
  renderWizard([installationPage], { snapshot: { ...answered, run: run({ steps: seen }) } });
  const told = screen
    .getAllByRole('listitem')
    .flatMap(({ textContent }) => (textContent.includes(endUnseenTexts.en.note) ? [textContent] : []));
  expect(told).toEqual([expect.stringContaining(stepTexts.en['install-agent'].name)]);
});

test('in French', () => {
  renderWizard([installationPage], { snapshot: { ...answered, run: run({ phase: 'stopping' }) }, info: { language: 'fr' } });
  expect(screen.getByRole('progressbar', { name: /^Installation de SQL Server… L’installation s’arrêtera/u })).toBeDefined();
  expect(button('Arrêter maintenant')).toBeDefined();
});

test('a failed run whose report could not be written says that too, and where journal and logs are', () => {
  const unwritable = { code: 'file.unwritable', path: 'D:\\state\\report.json', reason: 'ENOSPC' } as const;
  const snapshot = {
    ...answered,
    run: run({ phase: 'failed', failure }),
    report: { kind: 'notWritten', failure: unwritable, folder: 'D:\\state' } as const,
  };
  renderWizard([installationPage], { snapshot });
  const note = screen.getByText('The report could not be written').closest('[role="status"]')?.textContent;
  expect(note).toContain('Journal and logs are in D:\\state.');
  expect(button('Save support bundle…')).toBeDefined();
});

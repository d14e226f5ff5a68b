import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { noRun, type RunState } from '../../../app/plan/run-state.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { finishPage } from './index.ts';

const step = { weight: 1, fraction: 1, startedAt: null, endedAt: null } as const;
const run: RunState = {
  ...noRun,
  phase: 'finished',
  steps: [
    { ...step, id: 'install-agent', state: 'foundDone' },
    { ...step, id: 'install-server', state: 'done' },
  ],
  startedAt: '2026-11-23T08:00:00.000Z',
  endedAt: '2026-11-23T08:31:00.000Z',
};
const finished: Partial<Snapshot> = {
  mode: 'install',
  page: 'finish',
  product: { id: 'mabs-v3', name: 'MABS', sample: false },
  run,
  answers: { vault: { credentialsFile: 'C:\\v.VaultCredentials' }, passphrase: { saveTo: 'E:\\Safe', keptOutside: true } },
};
const items = (name: string): readonly string[] => [...screen.getByRole('list', { name }).children].map((item) => item.textContent);

test('what was installed is listed, also what was there before, and how long it took', () => {
  renderWizard([finishPage], { snapshot: finished });
  expect(items('Installed')).toEqual(['Recovery Services agent installed (done earlier)', 'Azure Backup Server installed']);
  expect(screen.getByText('The installation took 31 minutes.')).toBeDefined();
});

test('what was found after the installation stands beside what was expected', () => {
  const items = [
    { step: 'install-agent', verdict: 'holds', expected: null, found: '2.0.9262.0', missing: [] },
    { step: 'install-server', verdict: 'unknown', expected: '13.0.415.0', found: null, missing: [] },
  ] as const;
  const proof = { holds: true, items: items.map((item) => ({ ...item, missing: [...item.missing] })) };
  renderWizard([finishPage], { snapshot: { ...finished, run: { ...run, proof } } });
  const [, ...rows] = within(screen.getByRole('table', { name: 'Checked after the installation' })).getAllByRole('row');
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))).toEqual([
    ['Microsoft Azure Recovery Services Agent', 'installed', '2.0.9262.0', 'OK'],
    ['Microsoft Azure Backup Server', '13.0.415.0 or later', 'not told', 'Could not be asked'],
  ]);
});

test('the tasks that are left name the folders and files of this installation', () => {
  renderWizard([finishPage], { snapshot: finished });
  const tasks = items('Left to do');
  expect(tasks).toHaveLength(4);
  expect(tasks[0]).toContain('Add backup storageThis is mandatory');
  expect(tasks[1]).toContain('E:\\Safe');
  expect(tasks[2]).toContain('C:\\v.VaultCredentials');
});

test.each([
  ['done', 1],
  ['foundDone', 0],
] as const)('Reporting Services that are %s leave %d task about a product key', (state, count) => {
  const steps = [...run.steps, { ...step, id: 'install-reporting', state } as const];
  renderWizard([finishPage], { snapshot: { ...finished, run: { ...run, steps } } });
  const tasks = items('Left to do').filter((task) => task.startsWith('Give Reporting Services its product key'));
  expect(tasks).toHaveLength(count);
  expect(tasks.join('')).toMatch(count === 0 ? /^$/u : /works 180 days.*start SSRS2017\/SQLServerReportingServices\.exe/u);
});

test('a restart comes first where one is needed', () => {
  renderWizard([finishPage], { snapshot: { ...finished, run: { ...run, restartNeeded: true } } });
  expect(items('Left to do')[0]).toContain('Restart this computer');
});

test('a restart after which Setup opens by itself says so', () => {
  renderWizard([finishPage], { snapshot: { ...finished, run: { ...run, restartNeeded: true }, comesBack: true } });
  expect(items('Left to do')[0]).toContain('Setup opens again on this page by itself');
});

test('the sample says that nothing was installed', () => {
  renderWizard([finishPage], { snapshot: { ...finished, product: { id: 'sample', name: 'Sample', sample: true } } });
  expect(screen.getByText('This was the sample')).toBeDefined();
});

test('logs are shown; Close closes and asks nothing', async () => {
  const { user, fake } = renderWizard([finishPage], { snapshot: finished });
  await user.click(screen.getByRole('button', { name: 'Show log files' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(fake.calls).toEqual([
    { name: 'shell.show', input: 'logs' },
    { name: 'app.exit', input: null },
  ]);
});

test('a report that could not be written is told, with why, where journal and logs are, and where it comes from all the same', () => {
  const failure = { code: 'file.unwritable', path: 'D:\\state\\report.json', reason: 'ENOSPC' } as const;
  renderWizard([finishPage], { snapshot: { ...finished, report: { kind: 'notWritten', failure, folder: 'D:\\state' } } });
  const note = screen.getByText('The report could not be written').closest('[role="status"]')?.textContent;
  expect(note).toContain('D:\\state\\report.json can’t be written (ENOSPC).');
  expect(note).toContain('Journal and logs are in D:\\state. A support bundle holds the report');
  expect(screen.getByRole('heading', { name: 'Azure Backup Server is set up' })).toBeDefined();
});

test('a report that was written is not spoken of', () => {
  renderWizard([finishPage], { snapshot: { ...finished, report: { kind: 'written', path: 'D:\\state\\report.json' } } });
  expect(screen.queryByText('The report could not be written')).toBeNull();
});

test('a support bundle is saved after what is in it was shown', async () => {
  const files = [{ name: 'journal.jsonl', bytes: 2048, redactedLines: 3 }];
  const contents = {
    schemaVersion: 1,
    program: '1',
    writtenAt: '',
    files,
    leftOut: [{ name: 'logs/big.log', reason: 'tooLarge' }],
  } as const;
  const { user, fake } = renderWizard([finishPage], {
    snapshot: finished,
    handlers: {
      'support.preview': () => Promise.resolve({ kind: 'ok', value: { ...contents, leftOut: [...contents.leftOut] } }),
      'support.save': () => Promise.resolve({ kind: 'ok', value: 'E:\\bundle.zip' }),
    },
  });
  await user.click(screen.getByRole('button', { name: 'Save support bundle…' }));
  expect(fake.calls.map(({ name }) => name)).toEqual(['support.preview']);
  expect((await screen.findByRole('list', { name: 'Save a support bundle?' })).textContent).toBe(
    'journal.jsonl (2\u00a0KB), lines with something hidden: 3logs/big.log: left out',
  );
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved to E:\\bundle.zip.')).toBeDefined();
});

test.each([
  ['an installation', 'Show suitable disks', 'storage', {}],
  ['an installation', 'Show protection agents', 'agents', {}],
  ['an upgrade', 'Show protection agents', 'agents', { mode: 'upgrade' as const, answers: {} }],
  ['the sample', 'Show suitable disks', 'storage', { product: { id: 'sample' as const, name: 'Sample', sample: true } }],
] as const)('at the end of %s “%s” opens that tool, whose Back leads here again', async (_, name, tool, differs) => {
  const { user, fake } = renderWizard([finishPage, blankPage(tool)], { snapshot: { ...finished, ...differs } });
  await user.click(screen.getByRole('button', { name }));
  expect(fake.snapshot().page).toBe(tool);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(fake.snapshot()).toMatchObject({ page: 'finish', run });
});

test('after an upgrade, no storage is to be added', () => {
  renderWizard([finishPage], { snapshot: { ...finished, mode: 'upgrade', answers: {} } });
  expect(screen.queryByRole('button', { name: 'Show suitable disks' })).toBeNull();
});

test('what was set up is started, and what comes of it is said', async () => {
  const { user, fake } = renderWizard([finishPage], { snapshot: finished });
  await user.click(screen.getByRole('button', { name: 'Start Azure Backup Server' }));
  expect(fake.calls).toEqual([{ name: 'product.start', input: null }]);
  expect(await screen.findByText(/^Azure Backup Server is starting/u)).toBeDefined();
});

test('a start that failed is told with what to do, and can be tried again', async () => {
  const failure = { code: 'product.noLink', folders: ['C:\\Desk', 'C:\\Menu'] } as const;
  const { user } = renderWizard([finishPage], {
    snapshot: finished,
    handlers: { 'product.start': () => Promise.resolve({ kind: 'failed', failure: { ...failure, folders: [...failure.folders] } }) },
  });
  const start = screen.getByRole('button', { name: 'Start Azure Backup Server' });
  await user.click(start);
  expect(await screen.findByText(/found in C:\\Desk or C:\\Menu/u)).toBeDefined();
  expect(screen.getByText(/^Open it from the Start menu/u)).toBeDefined();
  expect(start.getAttribute('aria-disabled')).not.toBe('true');
});

test.each([
  ['off Windows', { info: { platform: 'linux' as const } }],
  ['on the sample', { snapshot: { ...finished, product: { id: 'sample' as const, name: 'Sample', sample: true } } }],
  ['while a restart is needed first', { snapshot: { ...finished, run: { ...run, restartNeeded: true } } }],
])('no start is offered %s', (_, options) => {
  renderWizard([finishPage], { snapshot: finished, ...options });
  expect(screen.queryByRole('button', { name: /^Start / })).toBeNull();
});

test('in French', () => {
  renderWizard([finishPage], { snapshot: finished, info: { language: 'fr' } });
  expect(items('Reste à faire')[0]).toContain('C’est obligatoire');
});

test('after an upgrade the agents are to be updated, and nothing that the server has is to be set up', () => {
  renderWizard([finishPage], { snapshot: { ...finished, mode: 'upgrade', answers: {} } });
  const tasks = items('Left to do');
  expect(tasks).toHaveLength(2);
  expect(tasks[0]).toContain('Update the protection agents');
  expect(tasks[1]).toContain('Keep the copies of before the upgrade');
});

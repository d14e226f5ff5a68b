import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answers as answersSchema } from '../../../app/answers/answers.ts';
import type { DryRunResult } from '../../../app/plan/dry-run.ts';
import { planSetup } from '../../../app/plan/plan.ts';
import type { Step } from '../../../app/plan/step.ts';
import { known } from '../../../app/machine/fact.ts';
import { nothingGathered } from '../../../app/machine/testing.ts';
import { products } from '../../../app/products/index.ts';
import { failed, ok } from '../../../app/outcome.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { runOf } from '../../wizard/check-results/testing.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { definePage, type Page } from '../../wizard/page.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { summaryPage } from './index.ts';

const answers = answersSchema.parse({
  license: { accepted: true },
  sql: { kind: 'new' },
  folders: { programFiles: 'C:\\Backup', databaseFiles: 'C:\\Data', scratch: 'D:\\Scratch folder', cloudDataGigabytes: null },
  updates: { microsoftUpdate: true },
  connection: { kind: 'direct' },
  vault: { credentialsFile: '/vault' },
  passphrase: { saveTo: '/safe', keptOutside: true },
});
const steps = planSetup({ product: products.sample, answers, server: { name: 'SERVER01', domain: 'CONTOSO' }, stateFolder: '/session' });
const snapshot = { mode: 'install', page: 'summary', product: { id: 'sample', name: 'Sample', sample: true }, answers } as const;

/** Nothing is open on any page. */
const ready: Partial<Snapshot> = {
  ...snapshot,
  package: { kind: 'extracted', result: { schemaVersion: 1, destination: '/p', files: 0, bytes: 0, programs: [] } },
  checks: { running: false, server: runOf('ready', []), sql: runOf('ready', []) },
  secretsSet: ['accountPassword', 'passphrase'],
  connection: { kind: 'reached' },
  vault: { file: '/vault', vault: 'Vault', resourceGroup: null, subscription: '0', region: null, ageHours: 1 },
};

const folders: Page = definePage({
  id: 'folders',
  words: { en: { title: 'Installation Settings', lead: '' }, fr: { title: 'Paramètres d’installation', lead: '' } },
  forward: 'next',
  back: true,
  summarise: (truth) => [{ label: 'Scratch folder', value: truth.answers.folders?.scratch ?? '', field: 'scratch' }],
  Component: () => (
    <PageForm onSubmit={() => Promise.resolve(true)}>
      <input name="scratch" aria-label="Scratch folder" />
    </PageForm>
  ),
});

const upgradeAnswers = {
  license: { accepted: true },
  sql: { kind: 'upgrade' },
  updates: { microsoftUpdate: true },
  connection: { kind: 'direct' },
} as const;

function upgradeSteps(): readonly Step[] {
  const found = { database: { instance: 'MSDPM2016', name: 'DPMDB' }, oldReporting: { instance: 'MSDPM2016', setup: 'C:\\setup.exe' } };
  const server = { name: 'SERVER01', domain: 'CONTOSO' };
  return planSetup({ mode: 'upgrade', product: products.sample, answers: upgradeAnswers, server, ...found, stateFolder: '/session' });
}

function page(part: Parameters<typeof renderWizard>[1] = {}): RenderedWizard {
  return renderWizard([folders, blankPage('security'), summaryPage], {
    snapshot,
    ...part,
    handlers: { 'plan.read': () => Promise.resolve(ok([...steps])), ...part.handlers },
  });
}

test('what was chosen is told line by line; Edit leads to the field of that line', async () => {
  const { user, fake } = page();
  expect(screen.getByText('D:\\Scratch folder')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Edit – Scratch folder' }));
  expect(fake.snapshot().page).toBe('folders');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Scratch folder' })));
});

test.each(['Next', 'Back'])('from a field that Edit led to, %s leads back to the line that was changed', async (way) => {
  const { user, fake } = page({ snapshot: ready });
  await user.click(screen.getByRole('button', { name: 'Edit – Scratch folder' }));
  await user.click(await screen.findByRole('button', { name: way }));
  await waitFor(() => expect(fake.snapshot().page).toBe('summary'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit – Scratch folder' })));
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(fake.snapshot().page).toBe('passphrase');
});

test('what changes is told step by step, with the exact commands and no secret', async () => {
  const { user } = page();
  expect(await screen.findAllByText('Passphrase file')).toHaveLength(2);
  await user.click(screen.getByText('Show exact commands'));
  const commands = [...document.querySelectorAll('pre')].map(({ textContent }) => textContent);
  expect(commands).toContain(
    'MARSAgent/MARSAgentInstaller.exe /q /nu /m "/p:C:\\Program Files\\Microsoft Azure Recovery Services Agent" "/s:D:\\Scratch folder"',
  );
  expect(commands.some((text) => text.includes('SqlAccountPassword=<accountPassword>'))).toBe(true);
});

test('each command is copied alone, or all of them with what they are given', async () => {
  const { user } = page();
  await user.click(await screen.findByText('Show exact commands'));
  await user.click(screen.getByRole('button', { name: 'Copy – Microsoft Azure Recovery Services Agent' }));
  expect(await navigator.clipboard.readText()).toMatch(/^MARSAgent\/MARSAgentInstaller\.exe \/q/u);
  await user.click(screen.getByRole('button', { name: 'Copy all commands' }));
  const all = await navigator.clipboard.readText();
  expect(all.split('\n').filter((line) => /^\d+\. /u.test(line))).toHaveLength(steps.length);
  expect(all).toContain('   SqlAccountPassword=<accountPassword>');
});

test('what the steps bring along is told: time, restarts, space beside what is free, services, accounts and files', async () => {
  const volume = { root: 'C:\\', freeBytes: 100 * 1024 ** 3, totalBytes: 500 * 1024 ** 3, fileSystem: 'NTFS', type: 'fixed' } as const;
  const facts = {
    ...nothingGathered,
    computer: known({ name: 'SERVER01', installLanguage: '0409' }),
    volumes: known([volume]),
  };
  const { user } = page({ handlers: { 'machine.facts': () => Promise.resolve(ok(facts)) } });
  expect(await screen.findByText(/^About \d+ minutes$/u)).toBeDefined();
  expect(await screen.findByText('C:\\ 7.4 GB of 100.0 GB free')).toBeDefined();
  expect(screen.getByText('SQL Server: to finish, at the end')).toBeDefined();
  for (const text of ['MSSQL$MSDPM2017', 'MSDPM', 'MICROSOFT$DPM$Acct', 'DPMR$SERVER01']) expect(screen.getByText(text)).toBeDefined();
  await user.click(screen.getByText('Show files that are written'));
  expect(screen.getByText('/safe/SERVER01_passphrase.txt (kept)')).toBeDefined();
});

test('a page that was changed from here leads back here, once nothing is open', async () => {
  const { user, fake } = page({ snapshot: ready });
  await user.click(screen.getByRole('button', { name: 'Edit – Scratch folder' }));
  await user.click(await screen.findByRole('button', { name: 'Next' }));
  await waitFor(() => expect(fake.snapshot().page).toBe('summary'));
  fake.change({ connection: { kind: 'notTested' } });
  await user.click(await screen.findByRole('button', { name: 'Edit – Scratch folder' }));
  await user.click(await screen.findByRole('button', { name: 'Next' }));
  await waitFor(() => expect(fake.snapshot().page).toBe('security'));
});

test('the answers are saved for an unattended installation; a dialog that was closed says nothing', async () => {
  const paths = [null, 'D:\\answers.json'];
  const { user } = page({ handlers: { 'answers.save': () => Promise.resolve(ok(paths.shift() ?? null)) } });
  const save = await screen.findByRole('button', { name: 'Save answers file…' });
  await user.click(save);
  expect(screen.queryByText(/^Saved as/u)).toBeNull();
  await user.click(save);
  expect(await screen.findByText(/^Saved as D:\\answers\.json\. It holds no password/u)).toBeDefined();
});

test('answers that cannot be saved are told', async () => {
  const failure = { code: 'file.unwritable', path: 'D:\\answers.json', reason: 'EACCES' } as const;
  const { user } = page({ handlers: { 'answers.save': () => Promise.resolve(failed(failure)) } });
  await user.click(await screen.findByRole('button', { name: 'Save answers file…' }));
  expect((await screen.findByRole('alert')).textContent).toContain('D:\\answers.json');
});

test('what cannot be undone is said before Install', () => {
  page();
  const section = screen.getByRole('heading', { name: 'What can’t be undone' }).parentElement;
  expect(within(section!).getByText(/can’t be moved to another domain/u)).toBeDefined();
});

test('the summary can be taken along as text', async () => {
  const { user } = page();
  await user.click(await screen.findByRole('button', { name: 'Copy summary' }));
  const text = await navigator.clipboard.readText();
  expect(text).toContain('Installation Settings\n  Scratch folder: D:\\Scratch folder');
  expect(text).toMatch(/\n\d\. Passphrase file/u);
  expect(text).toContain('Usually takes about');
});

test('a dry run tells what would happen to each step', async () => {
  const results: DryRunResult[] = [
    { step: 'install-agent', end: 'wouldRun', what: 'MARSAgent/MARSAgentInstaller.exe' },
    { step: 'install-server', end: 'programMissing', what: 'Setup.exe' },
  ];
  const { user } = page({ handlers: { 'plan.dryRun': () => Promise.resolve(ok(results)) } });
  await user.click(await screen.findByRole('button', { name: 'Dry run' }));
  expect(await screen.findByText(/^Microsoft Azure Backup Server: its program is missing/u)).toBeDefined();
  expect(screen.getByText('Setup.exe')).toBeDefined();
  expect(screen.getByText('Microsoft Azure Recovery Services Agent: would run')).toBeDefined();
});

test('Install starts the run', async () => {
  const wizard: RenderedWizard = page({
    handlers: {
      'plan.read': () => Promise.resolve(ok([...steps])),
      'run.start': () => {
        wizard.fake.change({ page: 'installation' });
        return Promise.resolve(ok(wizard.fake.snapshot()));
      },
    },
  });
  await wizard.user.click(screen.getByRole('button', { name: 'Install' }));
  await waitFor(() => expect(wizard.fake.snapshot().page).toBe('installation'));
});

test('a run that cannot start is told, and the wizard stays', async () => {
  const { user, fake } = page({
    handlers: { 'run.start': () => Promise.resolve(failed({ code: 'run.secretMissing', secret: 'passphrase' })) },
  });
  await user.click(screen.getByRole('button', { name: 'Install' }));
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(fake.snapshot().page).toBe('summary');
});

test('a plan that cannot be made is told', async () => {
  page({ handlers: { 'plan.read': () => Promise.resolve(failed({ code: 'run.answerMissing', topic: 'sql' })) } });
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(screen.queryByText('Preparing the list…')).toBeNull();
});

test('an upgrade tells what its steps bring along, with the copies that stay and nothing that nobody knows, and can be taken along as text', async () => {
  const upgrade = upgradeSteps();
  const { user } = renderWizard([summaryPage], {
    snapshot: { ...snapshot, mode: 'upgrade', answers: upgradeAnswers },
    handlers: { 'plan.read': () => Promise.resolve(ok([...upgrade])) },
  });
  expect(await screen.findByText(/^About \d+ minutes$/u)).toBeDefined();
  expect(screen.getByText('Services that are there afterwards')).toBeDefined();
  expect(screen.getByText('MSDPM')).toBeDefined();
  for (const label of ['Space needed', 'Local accounts that are created']) expect(screen.queryByText(label)).toBeNull();
  await user.click(screen.getByText('Show files that are written'));
  expect(screen.getByText('/upgrade/reporting-keys.snk (kept)')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Copy summary' }));
  const text = await navigator.clipboard.readText();
  expect(text).toContain('Services that are there afterwards:\n   ');
  expect(text).toContain('/upgrade/reporting-keys.snk (kept)');
  expect(text.split('\n').filter((line) => /^\d+\. /u.test(line))).toHaveLength(upgrade.length);
});

test('an upgrade tells only what it asks', () => {
  const shared = { forward: 'next', back: true, Component: () => null } as const;
  const told = (id: 'security' | 'passphrase'): Page => {
    const words = { title: id, lead: '' };
    return definePage({ ...shared, id, words: { en: words, fr: words }, summarise: () => [{ label: `Line of ${id}`, value: '' }] });
  };
  renderWizard([told('security'), told('passphrase'), summaryPage], { snapshot: { ...snapshot, mode: 'upgrade' } });
  expect(screen.getByText('Line of security')).toBeDefined();
  expect(screen.queryByText('Line of passphrase')).toBeNull();
});

test('an upgrade says that the earlier version can’t be brought back', () => {
  renderWizard([summaryPage], { snapshot: { ...snapshot, mode: 'upgrade' } });
  expect(screen.getByText(/The earlier version can’t be brought back/u)).toBeDefined();
  expect(screen.queryByText(/can’t be moved to another domain/u)).toBeNull();
});

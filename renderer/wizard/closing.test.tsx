import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { noRun, type RunState } from '../../app/plan/run-state.ts';
import { emptySnapshot, type Snapshot } from '../../app/session/snapshot.ts';
import { closeCost } from './closing.ts';
import { definePage, type Page } from './page.ts';
import { PageForm } from './page-form.tsx';
import { renderWizard } from './render-wizard.tsx';

const words = { title: 'A page', lead: '' };
const page = (id: Page['id'], forward: Page['forward']): Page =>
  definePage({
    id,
    words: { en: words, fr: words },
    forward,
    back: false,
    Component: () => <PageForm onSubmit={() => Promise.resolve(true)} />,
  });
const pages = [page('launch', 'none'), page('welcome', 'next'), page('installation', 'none'), page('finish', 'close')];

const product = { id: 'sample', name: 'Sample', sample: true } as const;
const fresh = { mode: 'install', page: 'welcome', product } as const;
const answered = { ...fresh, answers: { updates: { microsoftUpdate: true } } };
const running = { ...fresh, page: 'installation', run: { ...noRun, phase: 'running', runId: 'a' } } as const;

const step = { weight: 1, fraction: 0, startedAt: null, endedAt: null } as const;
const steps: RunState['steps'] = [
  { ...step, id: 'save-passphrase', state: 'foundDone' },
  { ...step, id: 'register-server', state: 'done' },
  { ...step, id: 'install-sql', state: 'running' },
  { ...step, id: 'install-server', state: 'waiting' },
];

/** Presses a button of the dialog once its opening is over: until then Fluent lets no pointer through. */
const press = (user: UserEvent, name: string): Promise<void> =>
  waitFor(() => user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name })));

const exits = (calls: readonly { readonly name: string }[]): number => calls.filter(({ name }) => name === 'app.exit').length;

test.each([
  ['Cancel', fresh],
  ['Exit', emptySnapshot],
  ['Close', { ...fresh, page: 'finish', run: { ...noRun, phase: 'finished' } }],
] as const)('%s closes at once where nothing would be lost', async (label, snapshot) => {
  const { user, fake } = renderWizard(pages, { snapshot });
  await user.click(screen.getByRole('button', { name: label }));
  expect(exits(fake.calls)).toBe(1);
});

test.each(['Cancel', 'Escape'])('%s asks where answers were given; continuing is the default', async (way) => {
  const { user, fake } = renderWizard(pages, { snapshot: answered });
  await (way === 'Cancel' ? user.click(screen.getByRole('button', { name: 'Cancel' })) : user.keyboard('{Escape}'));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Exit Setup?' }));
  expect(dialog.getByText('Your answers are kept, except passwords.')).toBeDefined();
  await press(user, 'Continue setup');
  expect(exits(fake.calls)).toBe(0);
});

test('Exit in the dialog closes', async () => {
  const { user, fake } = renderWizard(pages, { snapshot: answered });
  await user.keyboard('{Escape}');
  await press(user, 'Exit');
  expect(exits(fake.calls)).toBe(1);
});

test('what lies behind a dialog cannot be reached with an access key', async () => {
  const { user, fake } = renderWizard(pages, { snapshot: answered });
  await user.keyboard('{Escape}');
  await screen.findByRole('alertdialog');
  await user.keyboard('{Alt>}n{/Alt}');
  expect(fake.calls.map(({ name }) => name)).not.toContain('session.goTo');
});

test('closing the window while it installs asks whether to stop; keeping on is the default', async () => {
  const { user, fake } = renderWizard(pages, { snapshot: running });
  act(() => {
    fake.emit('window.closeAsked', null);
  });
  await press(user, 'Keep installing');
  expect(fake.calls).toEqual([]);
});

test('Stop asks main to stop, and once more for the step that runs', async () => {
  const { user, fake } = renderWizard(pages, { snapshot: running });
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await press(user, 'Stop');
  expect(fake.calls).toEqual([{ name: 'run.stop', input: null }]);
  await waitFor(() => {
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
  act(() => {
    fake.change({ run: { ...running.run, phase: 'stopping' } });
  });
  await user.click(screen.getByRole('button', { name: 'Stop now' }));
  expect(await screen.findByRole('alertdialog', { name: 'End the running step now?' })).toBeDefined();
});

test('Stop says what is finished first, what is kept and why nothing is undone, and what is not done', async () => {
  const { user } = renderWizard(pages, { snapshot: { ...running, run: { ...running.run, steps } } });
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Stop the installation?' }));
  const lines = (name: string): readonly (string | null)[] =>
    [...dialog.getByRole('list', { name, hidden: true }).children].map((line) => line.textContent);
  expect(lines('Now')).toEqual(['SQL Server is finished first. That can take several minutes; its program is not ended half-way.']);
  expect(lines('Done, and kept')).toEqual([
    'Passphrase file: stays, since it is needed to restore backups.',
    'Registration with the vault: stays. To be without it, delete this server in the vault.',
  ]);
  expect(lines('Not done')).toEqual(['Microsoft Azure Backup Server']);
});

test('a Stop that main refuses, since a phase that cannot be left has begun meanwhile, leaves the dialog open', async () => {
  const stay = { code: 'run.cannotBeLeft', step: 'install-sql', reason: 'betweenVersions' } as const;
  const { user, fake } = renderWizard(pages, {
    snapshot: { ...running, run: { ...running.run, steps } },
    handlers: { 'run.stop': () => Promise.resolve({ kind: 'failed', failure: stay }) },
  });
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await press(user, 'Stop');
  expect(fake.calls).toEqual([{ name: 'run.stop', input: null }]);
  expect(screen.getByRole('alertdialog', { name: 'Stop the installation?' })).toBeDefined();
});

test('the window closes at once when main asks and nothing would be lost', () => {
  const { fake } = renderWizard(pages, { snapshot: fresh });
  act(() => {
    fake.emit('window.closeAsked', null);
  });
  expect(exits(fake.calls)).toBe(1);
});

const cases: readonly (readonly [string, Partial<Snapshot>, string])[] = [
  ['nothing was begun', {}, 'nothing'],
  ['support staff only look', { mode: 'check', answers: answered.answers }, 'nothing'],
  ['nothing was answered', fresh, 'nothing'],
  ['a password was entered', { ...fresh, secretsSet: ['passphrase'] }, 'effort'],
  ['an interrupted run waits', { ...fresh, run: { ...noRun, phase: 'interrupted' } }, 'effort'],
  ['a run is being stopped', { ...fresh, run: { ...noRun, phase: 'stopping' } }, 'run'],
  ['the run is finished', { ...answered, run: { ...noRun, phase: 'finished' } }, 'nothing'],
];

test.each(cases)('when %s, closing costs what is right', (_name, part, cost) => {
  expect(closeCost({ ...emptySnapshot, ...part })).toBe(cost);
});

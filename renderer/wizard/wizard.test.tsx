import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { noRun } from '../../app/plan/run-state.ts';
import { definePage, type Page } from './page.ts';
import { PageForm } from './page-form.tsx';
import { renderWizard } from './render-wizard.tsx';

const page = (id: Page['id'], title: string, rest: Partial<Page> = {}): Page =>
  definePage({
    id,
    words: { en: { title, lead: `${title} lead` }, fr: { title: `${title} en français`, lead: '' } },
    forward: 'next',
    back: true,
    Component: () => <PageForm onSubmit={() => Promise.resolve(true)} />,
    ...rest,
  });

const pages = [
  page('launch', 'Start', { forward: 'none', back: false }),
  page('welcome', 'Begin'),
  page('prerequisites', 'Checks'),
  page('vault', 'Vault'),
  page('installation', 'Installing', { forward: 'none', back: false }),
  page('finish', 'The end', { forward: 'close', back: false }),
];
const sample = { id: 'sample', name: 'Azure Backup Server Sample', sample: true } as const;
const accepted = { answers: { license: { accepted: true } } } as const;
const atWelcome = { mode: 'install', page: 'welcome', product: sample } as const;
const running = { ...noRun, phase: 'running', runId: 'a', fraction: 0.42 } as const;

/** What the frame last told a screen reader. */
const announced = (): string | null | undefined => document.querySelector('.wizard > [role="status"]')?.textContent;
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test('the stages are a list in a named navigation; each says its state in words and the present one is marked', () => {
  renderWizard(pages, { snapshot: { ...atWelcome, page: 'prerequisites', ...accepted } });
  const stages = within(screen.getByRole('navigation', { name: 'Installation Stages' })).getAllByRole('listitem');
  expect(stages.map((stage) => stage.textContent)).toEqual([
    'Welcome (completed)',
    'Prerequisite Checks (current)',
    'SQL Settings (not started)',
    'Installation Settings (not started)',
    'Security Settings (not started)',
    'Microsoft Update Opt-In (not started)',
    'Azure Registration (not started)',
    'Summary of Settings (not started)',
    'Installation (not started)',
  ]);
  expect(stages.findIndex((stage) => stage.getAttribute('aria-current') === 'step')).toBe(1);
  expect(screen.getByText('Step 2 of 9')).toBeDefined();
});

test('Azure Registration shows its three pages while one of them is there', () => {
  renderWizard(pages, { snapshot: { ...atWelcome, page: 'vault' } });
  const names = ['Connection (completed)', 'Vault credentials (current)', 'Passphrase (not started)'];
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(expect.arrayContaining(names));
});

test('a completed stage leads back to its page', async () => {
  const { user, fake } = renderWizard(pages, { snapshot: { ...atWelcome, page: 'prerequisites', ...accepted } });
  await user.click(screen.getByRole('button', { name: /^Welcome/u }));
  expect(fake.snapshot().page).toBe('welcome');
});

test('going on puts the focus on the new heading, names the window after the page and tells where it is', async () => {
  const { user } = renderWizard(pages, { snapshot: { ...atWelcome, ...accepted } });
  expect(document.title).toBe('Azure Backup Server Sample Setup - Begin');
  await user.click(button('Next'));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Checks' }));
  expect(document.title).toBe('Azure Backup Server Sample Setup - Checks');
  expect(screen.getByText('Step 2 of 9, Checks')).toBeDefined();
});

test.each([
  ['an installation', 'install', 'en', 'Step 5 of 9, Security'],
  ['an upgrade', 'upgrade', 'en', 'Step 4 of 8, Security'],
  ['an upgrade in French', 'upgrade', 'fr', 'Étape 4 sur 8, Security en français'],
  ['a look at a server, which has no stages', 'check', 'en', 'Security'],
] as const)('%s: a screen reader hears the place that the list of stages shows', (_, mode, language, heard) => {
  const { fake } = renderWizard([...pages, page('security', 'Security')], { snapshot: { ...atWelcome, mode }, info: { language } });
  act(() => {
    fake.change({ page: 'security' });
  });
  expect(announced()).toBe(heard);
  expect(heard.split(',')[0]).toBe(document.querySelector('.stages-count')?.textContent ?? heard);
});

test('Back goes to the page before', async () => {
  const { user, fake } = renderWizard(pages, { snapshot: { ...atWelcome, page: 'prerequisites', ...accepted } });
  await user.click(button('Back'));
  expect(fake.snapshot().page).toBe('welcome');
});

test('where Next cannot go on, the reason is beside it, named by it, and gets the focus when it is pressed', async () => {
  const { user, fake } = renderWizard(pages, { snapshot: { ...atWelcome, page: 'prerequisites', ...accepted } });
  const next = button('Next');
  const reason = screen.getByText('Run the checks to continue.').closest('[id]');
  expect(next.getAttribute('aria-disabled')).toBe('true');
  expect(next.getAttribute('aria-describedby')).toBe(reason?.id);
  await user.click(next);
  expect(document.activeElement).toBe(reason);
  expect(fake.snapshot().page).toBe('prerequisites');
});

test('a reason that only shows when Next is pressed is gone on the next page', async () => {
  const { user, fake } = renderWizard(pages, { snapshot: atWelcome });
  expect(screen.queryByText(/Accept the license terms/u)).toBeNull();
  await user.click(button('Next'));
  expect(screen.getByText(/Accept the license terms/u).closest('p')).toBe(document.activeElement);
  act(() => {
    fake.change({ page: 'vault' });
  });
  expect(screen.queryByText(/continue/u)).toBeNull();
});

test('the sample says so on every page, the real product does not', () => {
  const { fake } = renderWizard(pages, { snapshot: atWelcome });
  for (const id of ['welcome', 'prerequisites', 'installation', 'finish'] as const) {
    act(() => {
      fake.change({ page: id });
    });
    expect(screen.getByText('Sample: nothing on this computer is changed')).toBeDefined();
  }
  act(() => {
    fake.change({ product: { ...sample, sample: false } });
  });
  expect(screen.queryByText('Sample: nothing on this computer is changed')).toBeNull();
});

test('the language changes at once, everywhere, and main is told', async () => {
  const { user, fake } = renderWizard(pages, { snapshot: atWelcome });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Français');
  expect(screen.getByRole('heading', { level: 1, name: 'Begin en français' })).toBeDefined();
  expect(button('Suivant')).toBeDefined();
  expect(document.documentElement.lang).toBe('fr');
  expect(document.title).toBe('Installation\u00a0: Azure Backup Server Sample - Begin en français');
  expect(fake.calls).toContainEqual({ name: 'app.setLanguage', input: 'fr' });
});

test('the theme follows the system while the window is open', () => {
  const { fake } = renderWizard(pages, { snapshot: atWelcome });
  expect(document.documentElement.dataset['theme']).toBe('light');
  act(() => {
    fake.emit('theme.changed', 'dark');
  });
  expect(document.documentElement.dataset['theme']).toBe('dark');
});

test.each([
  ['en', 'n', 'prerequisites'],
  ['fr', 's', 'prerequisites'],
  ['en', 'b', 'package'],
  ['fr', 'p', 'package'],
] as const)('in %s Alt+%s leads to %s; the letter alone does nothing', async (language, key, goal) => {
  const { user, fake } = renderWizard(pages, { snapshot: { ...atWelcome, ...accepted }, info: { language } });
  await user.keyboard(key);
  expect(fake.snapshot().page).toBe('welcome');
  await user.keyboard(`{Alt>}${key}{/Alt}`);
  expect(fake.snapshot().page).toBe(goal);
});

test('the letters of access keys are marked only while Alt is held', async () => {
  const { user } = renderWizard(pages, { snapshot: atWelcome });
  await user.keyboard('{Alt>}');
  expect(document.documentElement.dataset['altHeld']).toBe('');
  await user.keyboard('{/Alt}');
  expect(document.documentElement.dataset['altHeld']).toBeUndefined();
});

test('a page that breaks leaves the frame whole and offers to reload', () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = page('welcome', 'Broken', {
    Component: () => {
      throw new TypeError('a bug');
    },
  });
  renderWizard([broken], { snapshot: atWelcome });
  expect(screen.getByRole('alert').textContent).toContain('welcome TypeError: a bug');
  expect(button('Reload')).toBeDefined();
  expect(button('Cancel')).toBeDefined();
  silent.mockRestore();
});

test('while it installs, the title of the window begins with how far it is', () => {
  renderWizard(pages, { snapshot: { ...atWelcome, page: 'installation', run: running } });
  expect(document.title).toBe('42% - Azure Backup Server Sample Setup');
});

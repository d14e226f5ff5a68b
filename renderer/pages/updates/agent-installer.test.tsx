import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../app/outcome.ts';
import type { AgentInstaller } from '../../../app/package/agent-installer.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { updatesPage } from './index.ts';

const snapshot = { mode: 'install', page: 'updates', product: { id: 'mabs-v3', name: 'MABS', sample: false } } as const;
const pages = [updatesPage, blankPage('connection')];
const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name: /^Newer Recovery Services agent/u });
const looks = (verdict: AgentInstaller['verdict'], version: string | null) => ({
  'agent.look': ({ file }: { readonly file: string }) =>
    Promise.resolve(ok({ file, verdict, version, packaged: '2.0.9254.0', minimum: '2.0.9249.0' })),
});

test('no installer is named where the field stays empty', async () => {
  const { user, fake } = renderWizard(pages, { snapshot });
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(fake.snapshot().answers.updates).toEqual({ microsoftUpdate: true });
});

test('a newer one is told with both versions, and is part of the answer and of the summary', async () => {
  const { user, fake } = renderWizard(pages, { snapshot, handlers: looks('accepted', '2.0.9262.0') });
  await user.type(field(), 'D:\\MARSAgentInstaller.exe');
  await user.tab();
  expect(await screen.findByText('Version 2.0.9262.0; the package has 2.0.9254.0')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(fake.snapshot().answers.updates).toEqual({ microsoftUpdate: true, agentInstaller: 'D:\\MARSAgentInstaller.exe' });
  expect(updatesPage.summarise?.(fake.snapshot(), 'en')[1]).toEqual({
    label: 'Recovery Services agent',
    value: 'From D:\\MARSAgentInstaller.exe, instead of the one in the package',
    field: 'agentInstaller',
  });
});

test.each<[AgentInstaller['verdict'], string | null, RegExp]>([
  ['olderThanPackaged', '2.0.9250.0', /Version 2\.0\.9250\.0 is older than the agent of the package \(2\.0\.9254\.0\)/u],
  ['tooOld', '2.0.9.0', /it takes 2\.0\.9249\.0 or later/u],
  ['otherSigner', null, /isn’t signed by Microsoft/u],
  ['missing', null, /There is no file at this path/u],
])('one that is %s keeps the page and is named at its field', async (verdict, version, words) => {
  const { user, fake } = renderWizard(pages, { snapshot, handlers: looks(verdict, version) });
  await user.type(field(), 'D:\\MARSAgentInstaller.exe');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText(words)).toBeDefined();
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(fake.snapshot().page).toBe('updates');
});

test('Browse asks for a program and looks at it', async () => {
  const { user, fake } = renderWizard(pages, {
    snapshot,
    handlers: { ...looks('accepted', '2.0.9262.0'), 'dialog.file': () => Promise.resolve(ok('D:\\new\\MARSAgentInstaller.exe')) },
  });
  await user.click(screen.getByRole('button', { name: /^Browse/u }));
  expect(await screen.findByText(/^Version 2\.0\.9262\.0/u)).toBeDefined();
  expect(fake.calls).toContainEqual({ name: 'dialog.file', input: { start: null, purpose: 'agentInstaller' } });
});

test('a path that is none is told without looking', async () => {
  const { user, fake } = renderWizard(pages, { snapshot });
  await user.type(field(), 'installer.exe');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(fake.calls.filter(({ name }) => name === 'agent.look')).toEqual([]);
  expect(fake.snapshot().page).toBe('updates');
});

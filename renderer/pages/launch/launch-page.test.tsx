import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { noRun } from '../../../app/plan/run-state.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { launchPage } from './index.ts';

const saved = {
  product: 'sample',
  sample: true,
  run: { ...noRun, phase: 'interrupted' },
  page: 'installation',
  savedAt: '2026-11-23T08:00:00.000Z',
} as const;

test.each([
  ['Install Azure Backup Server', { mode: 'install', product: 'mabs-v3' }],
  ['Try it with the sample package', { mode: 'install', product: 'sample' }],
  ['Check this server', { mode: 'check', product: 'mabs-v3' }],
] as const)('“%s” starts that', async (name, input) => {
  const { user, fake } = renderWizard([launchPage]);
  await user.click(screen.getByRole('button', { name }));
  expect(fake.calls).toEqual([{ name: 'session.start', input }]);
});

test('on another system than Windows the real product is explained, not offered', () => {
  renderWizard([launchPage], { info: { platform: 'linux' } });
  expect(screen.queryByRole('button', { name: 'Install Azure Backup Server' })).toBeNull();
  expect(screen.getByText('Azure Backup Server can’t be installed on this computer')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Try it with the sample package' })).toBeDefined();
});

test('without a saved session nothing is offered to resume', () => {
  renderWizard([launchPage]);
  expect(screen.queryByRole('button', { name: 'Resume setup' })).toBeNull();
});

test('an interrupted session is offered first and resumed', async () => {
  const { user, fake } = renderWizard([launchPage], { snapshot: { saved } });
  const [, first] = screen
    .getAllByRole('button')
    .filter((each) => each.className.includes('command-link'))
    .map((each) => each.textContent);
  expect(first).toContain('Install Azure Backup Server');
  const resume = screen.getByRole('button', { name: 'Resume setup', description: /finished steps are not repeated/u });
  await user.click(resume);
  expect(fake.calls).toEqual([{ name: 'session.resume', input: null }]);
});

test('where only answers were given, that is said', () => {
  renderWizard([launchPage], { snapshot: { saved: { ...saved, run: null } }, info: { language: 'fr' } });
  expect(screen.getByRole('button', { name: 'Reprendre l’installation', description: /mots de passe seront redemandés/u })).toBeDefined();
});

test('a start that does not work is said with what to do', async () => {
  const failure = { code: 'session.notNow', call: 'session.start', state: 'busy' } as const;
  const { user } = renderWizard([launchPage], { handlers: { 'session.start': () => Promise.resolve({ kind: 'failed', failure }) } });
  await user.click(screen.getByRole('button', { name: 'Check this server' }));
  expect((await screen.findByRole('alert')).textContent).toContain('try again');
});

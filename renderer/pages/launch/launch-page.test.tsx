import { failed } from '../../../app/outcome.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../app/outcome.ts';
import { noRun } from '../../../app/plan/run-state.ts';
import type { SetupOffer } from '../../../app/products/setup-offer.ts';
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
  ['After the installation', { mode: 'tools', product: 'mabs-v3' }],
] as const)('“%s” starts that', async (name, input) => {
  const { user, fake } = renderWizard([launchPage]);
  await user.click(screen.getByRole('button', { name }));
  expect(fake.calls.at(-1)).toEqual({ name: 'session.start', input });
});

test('on another system than Windows the real product is explained, not offered', () => {
  renderWizard([launchPage], { info: { platform: 'linux' } });
  expect(screen.queryByRole('button', { name: 'Install Azure Backup Server' })).toBeNull();
  expect(screen.getByText('Azure Backup Server can’t be installed on this computer')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Try it with the sample package' })).toBeDefined();
});

test('on another system the tools are shown with the sample', async () => {
  const { user, fake } = renderWizard([launchPage], { info: { platform: 'linux' } });
  await user.click(screen.getByRole('button', { name: 'After the installation' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'session.start', input: { mode: 'tools', product: 'sample' } });
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
  expect(fake.calls.at(-1)).toEqual({ name: 'session.resume', input: null });
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

const offered = (offer: SetupOffer) => ({ handlers: { 'machine.offer': () => Promise.resolve(ok(offer)) } });

test('where v2 is found, its upgrade is offered in place of an installation', async () => {
  const { user, fake } = renderWizard([launchPage], offered({ kind: 'upgrade', version: '12.0.332.0' }));
  await user.click(await screen.findByRole('button', { name: 'Upgrade to Azure Backup Server v3', description: /12\.0\.332\.0/u }));
  expect(fake.calls.at(-1)).toEqual({ name: 'session.start', input: { mode: 'upgrade', product: 'mabs-v3' } });
  expect(screen.queryByRole('button', { name: 'Install Azure Backup Server' })).toBeNull();
});

test.each([
  [{ kind: 'installed', version: '13.0.657.0' } as const, 'Azure Backup Server v3 is on this server already', /Programs and Features/u],
  [{ kind: 'notUpgradable', version: '11.0.3000.0' } as const, 'Another backup server is on this computer', /only v2 can/u],
])('where %j is found, the reason stands in place of the link', async (offer, title, reason) => {
  renderWizard([launchPage], offered(offer));
  expect(await screen.findByText(title)).toBeDefined();
  expect(screen.getByText(reason)).toBeDefined();
  expect(screen.queryByRole('button', { name: /Install Azure Backup Server|Upgrade/u })).toBeNull();
});

test('without rights a start as administrator is offered; declined, it is told and the window stays', async () => {
  const { user, fake } = renderWizard([launchPage], {
    info: { mayElevate: true },
    handlers: { 'app.elevate': () => Promise.resolve(failed({ code: 'elevation.refused', win32Error: 1223 })) },
  });
  await user.click(screen.getByRole('button', { name: 'Restart as administrator' }));
  expect(await screen.findByText('Windows got no consent to start Setup as administrator (1223).')).toBeDefined();
  expect(fake.calls.map(({ name }) => name)).toContain('app.elevate');
  expect(screen.getByRole('button', { name: 'Restart as administrator' })).toBeDefined();
});

test('with them, or where Windows has none to give, nothing is offered', () => {
  renderWizard([launchPage]);
  expect(screen.queryByRole('button', { name: 'Restart as administrator' })).toBeNull();
});

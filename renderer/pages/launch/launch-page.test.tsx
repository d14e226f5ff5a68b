import { failed } from '../../../app/outcome.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../app/outcome.ts';
import { noRun } from '../../../app/plan/run-state.ts';
import type { SetupOffer } from '../../../app/products/setup-offer.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { anewTexts } from './anew.texts.ts';
// A window has it by the time somebody is asked; here it would be compiled while a test waits.
import './anew-dialog.tsx';
import { launchPage } from './index.ts';

const saved = {
  product: 'sample',
  sample: true,
  run: { ...noRun, phase: 'interrupted' },
  page: 'installation',
  savedAt: '2026-11-23T08:00:00.000Z',
  hasPackage: false,
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

const anew = anewTexts.en;
const real = { ...saved, product: 'mabs-v3', sample: false } as const;
const dialog = () => screen.findByRole('alertdialog', { name: anew.title });
const startsOf = (calls: readonly { readonly name: string }[]) => calls.filter(({ name }) => name === 'session.start');

test.each([
  ['Install Azure Backup Server', { mode: 'install', product: 'mabs-v3' }],
  ['Try it with the sample package', { mode: 'install', product: 'sample' }],
] as const)('“%s” beside a setup that was begun asks first, and begins anew only when that is said', async (name, input) => {
  const { user, fake } = renderWizard([launchPage], { snapshot: { saved } });
  await user.click(screen.getByRole('button', { name }));
  await dialog();
  expect(startsOf(fake.calls)).toEqual([]);
  await user.click(screen.getByRole('button', { name: anew.anew }));
  expect(fake.calls.at(-1)).toEqual({ name: 'session.start', input });
});

test('in that question Resume is the default', async () => {
  const { user, fake } = renderWizard([launchPage], { snapshot: { saved } });
  await user.click(screen.getByRole('button', { name: 'Try it with the sample package' }));
  const [first] = within(await dialog()).getAllByRole('button');
  expect([first?.textContent, first?.className]).toEqual([anew.resume, expect.stringContaining('ms-Button--primary')]);
  await user.click(first!);
  expect(fake.calls.at(-1)).toEqual({ name: 'session.resume', input: null });
});

test.each([anew.cancel, 'Escape'])('%s in that question leaves everything as it is', async (way) => {
  const { user, fake } = renderWizard([launchPage], { snapshot: { saved } });
  await user.click(screen.getByRole('button', { name: 'Try it with the sample package' }));
  await dialog();
  const before = fake.calls.length;
  await (way === 'Escape' ? user.keyboard('{Escape}') : user.click(screen.getByRole('button', { name: way })));
  expect(fake.calls.length).toBe(before);
});

test.each([
  ['answers', { ...real, run: null }, [/answers are put away/u], [/stays on this computer/u, /is deleted/u]],
  ['a run', real, [/can no longer be resumed/u, /record of what it began/u, /stays on this computer/u], [/is deleted/u]],
  ['a run of the sample, and its package', { ...saved, hasPackage: true }, [/record of what it began/u, /is deleted/u], [/stays on/u]],
] as const)('what is lost of %s is said', async (_, begun, said, notSaid) => {
  const { user } = renderWizard([launchPage], { snapshot: { saved: begun } });
  await user.click(screen.getByRole('button', { name: 'Try it with the sample package' }));
  const { textContent } = await dialog();
  for (const each of said) expect(textContent).toMatch(each);
  for (const each of notSaid) expect(textContent).not.toMatch(each);
});

test('what was kept and cannot be read is said with its path, and begun anew only when that is said', async () => {
  const savedProblem = { code: 'session.damaged', path: 'C:\\state\\session.json' } as const;
  const { user, fake } = renderWizard([launchPage], { snapshot: { savedProblem } });
  expect((await screen.findByRole('alert')).textContent).toContain('C:\\state\\session.json');
  await user.click(screen.getByRole('button', { name: 'Install Azure Backup Server' }));
  const [first, second] = within(await dialog()).getAllByRole('button');
  expect([first?.textContent, startsOf(fake.calls)]).toEqual([anew.cancel, []]);
  await user.click(second!);
  expect(startsOf(fake.calls)).toHaveLength(1);
});

test.each(['Check this server', 'After the installation'])('“%s” beside a setup that was begun asks nothing', async (name) => {
  const { user, fake } = renderWizard([launchPage], { snapshot: { saved } });
  await user.click(screen.getByRole('button', { name }));
  expect(startsOf(fake.calls)).toHaveLength(1);
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

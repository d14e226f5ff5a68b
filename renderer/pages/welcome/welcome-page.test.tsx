import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { known } from '../../../app/machine/fact.ts';
import { nothingGathered } from '../../../app/machine/testing.ts';
import { ok } from '../../../app/outcome.ts';
import { renderWizard } from '../../wizard/render-wizard.tsx';
import { welcomePage } from './index.ts';

const real = {
  mode: 'install',
  page: 'welcome',
  product: { id: 'mabs-v3', name: 'Microsoft Azure Backup Server v3', sample: false },
} as const;
const sample = { ...real, product: { id: 'sample', name: 'Azure Backup Server Sample', sample: true } } as const;

test('what is needed is said with the numbers of the product', () => {
  renderWizard([welcomePage], { snapshot: real });
  expect(screen.getByText(/Windows Server 2016 or Windows Server 2019, 64-bit/u)).toBeDefined();
  expect(screen.getByText(/2 processor cores and 8 GB of memory/u)).toBeDefined();
  expect(screen.getByText(/2014 SP1, 2016, or 2017, Standard or Enterprise/u)).toBeDefined();
});

test('without the tick it stays, says why at the box and puts the focus there', async () => {
  const { user, fake } = renderWizard([welcomePage], { snapshot: real });
  await user.click(screen.getByRole('button', { name: 'Next' }));
  const box = screen.getByRole('checkbox', { name: 'I accept the license terms' });
  expect(await screen.findByText('To continue, read and accept the license terms.')).toBeDefined();
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(box);
  expect(fake.snapshot().page).toBe('welcome');
});

test('with the tick the acceptance is handed over and the wizard goes on', async () => {
  const { user, fake } = renderWizard([welcomePage], { snapshot: real });
  await user.click(screen.getByRole('checkbox', { name: 'I accept the license terms' }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(fake.calls).toContainEqual({ name: 'answers.submit', input: { topic: 'license', value: { accepted: true } } });
  expect(fake.snapshot().page).toBe('prerequisites');
});

test('the box is ticked when one comes back', () => {
  renderWizard([welcomePage], { snapshot: { ...real, answers: { license: { accepted: true } } } });
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'I accept the license terms' }).checked).toBe(true);
});

test('the sample names its own terms, in French too', () => {
  renderWizard([welcomePage], { snapshot: sample, info: { language: 'fr' } });
  expect(screen.getByText(/licence MIT/u)).toBeDefined();
  expect(screen.getByRole('heading', { level: 1, name: 'Avant de commencer' })).toBeDefined();
});

test('missing rights and an unsuitable Windows are told here, with what to do; what is not known says nothing', async () => {
  const core = { platform: 'windows', name: 'Windows Server 2019 Standard', build: 17_763, edition: 'ServerStandard' } as const;
  const operatingSystem = known({ ...core, installation: 'serverCore', architecture: 'x64' } as const);
  const facts = { ...nothingGathered, elevated: known(false), operatingSystem };
  renderWizard([welcomePage], { snapshot: real, handlers: { 'machine.facts': () => Promise.resolve(ok(facts)) } });
  const told = (await screen.findByRole('alert')).textContent;
  expect(told).toContain('can’t be installed here as it is');
  expect(told).toContain('Server Core');
  expect(told).toContain('administrator');
});

test('a server of which nothing is known yet has nothing against it', () => {
  renderWizard([welcomePage], { snapshot: real, handlers: { 'machine.facts': () => Promise.resolve(ok(nothingGathered)) } });
  expect(screen.queryByRole('alert')).toBeNull();
});

import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { failed } from '../../../app/outcome.ts';
import { noRun } from '../../../app/plan/run-state.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import type { FakeOptions } from '../../bridge/fake-bridge.ts';
import { definePage } from '../page.ts';
import { renderWizard } from '../render-wizard.tsx';
import { RestartChoice } from './restart-choice.tsx';

const page = definePage({
  id: 'installation',
  words: { en: { title: 'Page', lead: 'Lead' }, fr: { title: 'Page', lead: 'Phrase' } },
  forward: 'none',
  back: false,
  Component: RestartChoice,
});
const waits: Partial<Snapshot> = {
  mode: 'install',
  page: 'installation',
  product: { id: 'mabs-v3', name: 'MABS', sample: false },
  run: { ...noRun, phase: 'restartFirst', restartNeeded: true },
};
const draw = (options: FakeOptions = {}) => renderWizard([page], { snapshot: waits, ...options });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const restarts = ({ fake }: ReturnType<typeof draw>): number => fake.calls.filter(({ name }) => name === 'computer.restart').length;

test('Restart now asks first, says what will happen, and the default is to wait', async () => {
  const drawn = draw({ snapshot: { ...waits, comesBack: true } });
  await drawn.user.click(button('Restart now'));
  const dialog = await screen.findByRole('alertdialog', { name: 'Restart this computer now?' });
  expect(dialog.textContent).toMatch(/every other program.*what isn’t saved there is lost.*Setup opens again by itself/u);
  const offered = within(dialog).getAllByRole('button');
  expect(offered.map(({ textContent, className }) => [textContent, className.includes('button-primary')])).toEqual([
    ['Restart later', true],
    ['Restart now', false],
  ]);
  expect(restarts(drawn)).toBe(0);
  await drawn.user.click(within(dialog).getByRole('button', { name: 'Restart now' }));
  expect(restarts(drawn)).toBe(1);
  expect(screen.getByText('Windows is about to restart…')).toBeDefined();
});

test('Restart later restarts nothing, says so, keeps the focus, and now stays possible', async () => {
  const drawn = draw();
  await drawn.user.click(button('Restart later'));
  expect(screen.getByText(/^Nothing is restarted now/u)).toBeDefined();
  expect(document.activeElement?.textContent).toBe('Restart now');
  expect(restarts(drawn)).toBe(0);
});

test('what Windows refused is told at the button, which can be pressed again', async () => {
  const drawn = draw({ handlers: { 'computer.restart': () => Promise.resolve(failed({ code: 'restart.refused', end: '5' })) } });
  await drawn.user.click(button('Restart now'));
  await drawn.user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Restart now' }));
  expect(await screen.findByText('You may not restart this computer (5).')).toBeDefined();
  expect((await screen.findByRole('button', { name: 'Restart now' })).hasAttribute('disabled')).toBe(false);
});

test.each([
  ['Setup comes back by itself', waits, { comesBack: true }, /opens again by itself/u],
  ['Setup has to be started again', waits, { comesBack: false }, /choose “Resume setup”/u],
  [
    'nothing is left to do',
    { ...waits, run: { ...noRun, phase: 'finished' as const, restartNeeded: true } },
    {},
    /need not be started again/u,
  ],
])('what comes afterwards: %s', async (_, snapshot, more, told) => {
  const { user } = draw({ snapshot: { ...snapshot, ...more } });
  await user.click(button('Restart now'));
  expect((await screen.findByRole('alertdialog')).textContent).toMatch(told);
});

test.each([
  ['off Windows', { info: { platform: 'linux' as const } }],
  ['on the sample', { snapshot: { ...waits, product: { id: 'sample' as const, name: 'Sample', sample: true } } }],
  ['where no restart is needed', { snapshot: { ...waits, run: noRun } }],
])('nothing is offered %s', (_, options) => {
  draw(options);
  expect(screen.queryByRole('button', { name: /^Restart/u })).toBeNull();
});

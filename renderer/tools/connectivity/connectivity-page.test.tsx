import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CloudConnection } from '../../../app/connectivity/cloud-connection.ts';
import type { Endpoint } from '../../../app/connectivity/endpoints.ts';
import type { Reach, Route } from '../../../app/connectivity/reach.ts';
import { failed, ok, type Outcome } from '../../../app/outcome.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { connectivityPage } from './index.ts';

const snapshot = { mode: 'tools', product: { id: 'mabs-v3', name: 'MABS', sample: false }, page: 'connectivity' } as const;

type Handlers = NonNullable<NonNullable<Parameters<typeof renderWizard>[1]>['handlers']>;

const page = (handlers: Handlers = {}): RenderedWizard => renderWizard([blankPage('tools'), connectivityPage], { snapshot, handlers });
const found = (connection: CloudConnection): RenderedWizard => page({ 'connectivity.vault': () => Promise.resolve(ok(connection)) });

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const choose = ({ user }: RenderedWizard, name: string): Promise<void> => user.click(screen.getByRole('radio', { name }));
const choices = (): readonly string[] => screen.getAllByRole<HTMLInputElement>('radio').map(({ labels }) => labels?.[0]?.textContent ?? '');
const namesOf = ({ fake }: RenderedWizard): readonly string[] => fake.calls.map(({ name }) => name);

const subscriptions = ['Active', 'Expired', 'Deprovisioned'];
const lost = ['Lost for less than 15 days', 'Lost for over 15 days'];

test.each<[CloudConnection, string, readonly string[]]>([
  [{ kind: 'connected' }, 'The backup server reaches its vault.', subscriptions],
  [{ kind: 'notConnected' }, 'The backup server doesn’t reach its vault.', [...lost, ...subscriptions]],
  [{ kind: 'notInstalled' }, 'There is no Azure Backup Server on this computer.', ['Connected', ...lost, ...subscriptions]],
  [
    { kind: 'unknown', reason: 'unreadable', detail: 'The service is not running.' },
    'Whether the vault is reached isn’t known: the answer couldn’t be read.',
    ['Connected', ...lost, ...subscriptions],
  ],
])('the vault is asked when the page is opened; %j is said, and only what was not found is asked', async (connection, said, asked) => {
  const wizard = found(connection);
  expect(await screen.findByText(said)).toBeDefined();
  expect(namesOf(wizard)).toContain('connectivity.vault');
  expect(choices()).toEqual(asked);
});

test('what could not be told says why, and gives the command to run by hand', async () => {
  const { user } = found({ kind: 'unknown', reason: 'unreadable', detail: 'The service is not running.' });
  expect(await screen.findByText('The service is not running.')).toBeDefined();
  await user.click(button('Copy command'));
  expect(await navigator.clipboard.readText()).toBe('Get-DPMCloudConnection');
});

test('while it is asked it can’t be asked again, and what comes later is an answer to the last question', async () => {
  const answers: ((outcome: Outcome<CloudConnection>) => void)[] = [];
  const wizard = page({ 'connectivity.vault': () => new Promise((resolve) => answers.push(resolve)) });
  await wizard.user.click(button('Ask again'));
  expect(answers).toHaveLength(1);
  answers[0]?.(failed({ code: 'unexpected', reference: 'R-1' }));
  expect(await screen.findByRole('alert')).toBeDefined();
  await wizard.user.click(button('Ask again'));
  expect(screen.queryByRole('alert')).toBeNull();
  answers[1]?.(ok({ kind: 'notConnected' }));
  expect(await screen.findByText('The backup server doesn’t reach its vault.')).toBeDefined();
});

test('who leaves the page stops the question, and an answer that comes then does no harm', async () => {
  let answer: (outcome: Outcome<CloudConnection>) => void = () => undefined;
  const wizard = page({ 'connectivity.vault': () => new Promise((resolve) => (answer = resolve)) });
  await wizard.user.click(button('Back'));
  expect(wizard.fake.snapshot().page).toBe('tools');
  expect(namesOf(wizard).at(-1)).toBe('connectivity.stop');
  answer(ok({ kind: 'connected' }));
});

const table = () => within(screen.getByRole('table', { name: /^What is allowed/u }));
const rows = (): readonly (readonly string[])[] =>
  table()
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));

test('a lost connection is nothing yet: for how long decides, and the chosen subscription is marked in words', async () => {
  const wizard = found({ kind: 'notConnected' });
  await screen.findByText('The backup server doesn’t reach its vault.');
  expect(screen.queryByRole('table', { name: /^What is allowed/u })).toBeNull();
  await choose(wizard, 'Lost for over 15 days');
  expect(table()).toBeDefined();
  await choose(wizard, 'Expired');
  const gone = 'Stopped; recovery points in Azure are deleted';
  expect(rows()).toEqual([
    ['Operation', 'Active', 'Expired (chosen)', 'Deprovisioned'],
    ['Backup to Azure', 'Stopped', 'Stopped', 'Stopped'],
    ['Backup to disk', 'Stopped', 'Stopped', 'Stopped'],
    ['Restore from Azure', 'Allowed', 'Allowed', gone],
    ['Restore from disk', 'Allowed', 'Allowed', 'Stopped'],
  ]);
  expect(screen.getByText('Backups are stopped, to Azure and to disk. Restores are allowed.')).toBeDefined();
  expect(screen.getByText('Scheduled backups don’t run meanwhile.')).toBeDefined();
});

test('in the first 15 days the same is allowed as with a connection, and that is said', async () => {
  const wizard = found({ kind: 'notConnected' });
  await screen.findByText('The backup server doesn’t reach its vault.');
  await choose(wizard, 'Lost for less than 15 days');
  await choose(wizard, 'Active');
  expect(
    rows()
      .slice(1)
      .map((row) => row[1]),
  ).toEqual(['Allowed', 'Allowed', 'Allowed', 'Allowed']);
  expect(screen.getByText(/^In the first 15 days without a connection the same is allowed as with one/u)).toBeDefined();
});

test('a connection that was found needs no choice; a deprovisioned subscription loses what is in Azure, for good', async () => {
  const wizard = found({ kind: 'connected' });
  expect(
    await screen.findByRole('table', { name: 'What is allowed, by the state of the subscription. Connection: Connected' }),
  ).toBeDefined();
  await choose(wizard, 'Deprovisioned');
  expect(screen.getByText('Backups in Azure are lost for good as soon as a subscription is deprovisioned.')).toBeDefined();
});

/** A network whose addresses answer when the test says so. */
function network() {
  const waiting = new Map<Endpoint['id'], (outcome: Outcome<{ reach: Reach; route: Route }>) => void>();
  const direct: Route = { kind: 'direct', script: null };
  return {
    handlers: {
      'connectivity.reach': (id) => new Promise((resolve) => waiting.set(id, resolve)),
    } satisfies Handlers,
    asked: () => [...waiting.keys()],
    say: (id: Endpoint['id'], reach: Reach, route: Route = direct): void => {
      waiting.get(id)?.(ok({ reach, route }));
      waiting.delete(id);
    },
    fail: (id: Endpoint['id']): void => {
      waiting.get(id)?.(failed({ code: 'unexpected', reference: 'R-2' }));
      waiting.delete(id);
    },
  };
}

const resultOf = (pattern: RegExp): string =>
  within(screen.getByRole('table', { name: 'Required addresses' })).getByRole('row', { name: pattern }).textContent;

test('all addresses are asked at once, each is shown as it answers, and one again by its own button, which keeps the focus', async () => {
  const { handlers, asked, say } = network();
  const { user } = page(handlers);
  expect(resultOf(/windows\.net/u)).toContain('Not tested yet');
  await user.click(button('Try all addresses'));
  expect(asked()).toHaveLength(5);
  expect(screen.getByText('Waiting for 5 addresses…')).toBeDefined();
  say('storage', { kind: 'notReached', detail: 'ECONNREFUSED' });
  await waitFor(() => expect(resultOf(/\*\.windows\.net/u)).toContain('The connection is refused (ECONNREFUSED)'));
  expect(resultOf(/microsoftonline/u)).toContain('Waiting for an answer…');
  for (const id of asked()) say(id, { kind: 'reached' });
  expect(await screen.findByText('1 of 5 addresses doesn’t answer.')).toBeDefined();
  expect(screen.getByText('Tried directly: no proxy server is set on this server.')).toBeDefined();
  const again = button('Try again – *.windows.net');
  await user.click(again);
  expect(asked()).toEqual(['storage']);
  expect(document.activeElement).toBe(again);
  say('storage', { kind: 'reached' });
  expect(await screen.findByText('Every address answers.')).toBeDefined();
});

test.each<[Route, RegExp]>([
  [{ kind: 'direct', script: 'http://wpad/wpad.dat' }, /a script chooses the proxy here \(http:\/\/wpad\/wpad\.dat\)/u],
  [{ kind: 'proxy', owner: 'winHttp', host: 'proxy', port: 80 }, /^Tried through the proxy server proxy:80, set for Windows services/u],
  [{ kind: 'proxy', owner: 'user', host: 'proxy', port: 80 }, /A proxy set only for your own account isn’t used\.$/u],
  [{ kind: 'unknown', reason: 'accessDenied' }, /because access was denied\.$/u],
])('the way they were asked is told: %j', async (route, words) => {
  const { handlers, say } = network();
  const { user } = page(handlers);
  await user.click(button('Try all addresses'));
  say('signIn', { kind: 'notReached', detail: '407' }, route);
  expect(await screen.findByText(words)).toBeDefined();
});

test('an address that could not be asked is not called unreachable', async () => {
  const { handlers, fail } = network();
  const { user } = page(handlers);
  await user.click(button('Try all addresses'));
  fail('signIn');
  expect(await screen.findByText(/R-2/u)).toBeDefined();
  expect(resultOf(/microsoftonline/u)).toContain('Not tested yet');
});

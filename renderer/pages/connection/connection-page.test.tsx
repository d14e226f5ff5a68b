import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { endpointIds, type ConnectionTest } from '../../../app/connectivity/endpoints.ts';
import { known } from '../../../app/machine/fact.ts';
import { nothingGathered } from '../../../app/machine/testing.ts';
import { ok } from '../../../app/outcome.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { connectionForm } from './form.ts';
import { connectionPage } from './index.ts';

const snapshot = { mode: 'install', page: 'connection', product: { id: 'sample', name: 'Sample', sample: true } } as const;

function page(part: Parameters<typeof renderWizard>[1] = {}): RenderedWizard {
  return renderWizard([connectionPage, blankPage('updates'), blankPage('vault')], { ...part, snapshot: { ...snapshot, ...part.snapshot } });
}

const twoMissing: Extract<ConnectionTest, { kind: 'notReached' }>['results'] = endpointIds.map((id) => ({
  id,
  detail: id === 'storage' ? '407' : id === 'backup' ? 'ENOTFOUND' : null,
}));

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const text = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });

async function chooseProxy({ user }: RenderedWizard): Promise<void> {
  await user.click(screen.getByRole('radio', { name: 'Through a proxy server' }));
}

test('the test hands the answer over, and Next goes on once Azure was reached', async () => {
  const { user, fake } = page();
  expect(screen.getByText('These settings haven’t been tested yet.')).toBeDefined();
  await user.click(button('Test connection'));
  expect(await screen.findByText('Azure can be reached.')).toBeDefined();
  expect(fake.snapshot().answers.connection).toEqual({ kind: 'direct' });
  await user.click(button('Next'));
  await waitFor(() => expect(fake.snapshot().page).toBe('vault'));
});

test('while it tests, the button keeps the focus and says why it waits; the result comes into a region that was there', async () => {
  const { user, fake } = page();
  await user.click(button('Test connection'));
  act(() => {
    fake.change({ connection: { kind: 'testing', results: [] } });
  });
  const test = button('Test connection');
  expect(document.activeElement).toBe(test);
  expect(document.getElementById(test.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/…$/u);
  const regions = screen.getAllByRole('status');
  act(() => {
    fake.change({ connection: { kind: 'reached' } });
  });
  const telling = screen.getAllByRole('status').filter(({ textContent }) => textContent.includes('Azure can be reached.'));
  expect(telling).toHaveLength(1);
  expect(regions).toContain(telling[0]);
});

test('trying one address again, whose button goes meanwhile, leaves the focus on the test', async () => {
  const { fake } = page({ snapshot: { ...snapshot, answers: { connection: { kind: 'direct' } } } });
  act(() => {
    fake.change({ connection: { kind: 'notReached', results: twoMissing } });
  });
  act(() => {
    screen.getByRole('button', { name: 'Try again – *.WindowsAzure.com' }).focus();
    fake.change({ connection: { kind: 'testing', results: [] } });
  });
  await waitFor(() => expect(document.activeElement).toBe(button('Test connection')));
});

test('without a test Next stays and says why', async () => {
  const { user, fake } = page();
  await user.click(button('Next'));
  expect(await screen.findByText('Test the connection to continue.')).toBeDefined();
  expect(fake.snapshot().page).toBe('connection');
});

test('what does not answer is named, address by address, with what the proxy wants', async () => {
  const wizard: RenderedWizard = page({
    handlers: {
      'connection.test': () => {
        wizard.fake.change({ connection: { kind: 'notReached', results: twoMissing } });
        return Promise.resolve(ok(wizard.fake.snapshot()));
      },
    },
  });
  await wizard.user.click(button('Test connection'));
  expect(await screen.findByText('Azure Backup can’t be reached.')).toBeDefined();
  const results = within(screen.getByRole('table', { name: 'Required addresses' }));
  const row = (name: RegExp): string => results.getByRole('row', { name }).textContent;
  expect(row(/windows\.net/u)).toContain('(407)');
  expect(row(/WindowsAzure/u)).toContain('Name not found (ENOTFOUND)');
  expect(row(/msftncsi/u)).toContain('Answers');
  await wizard.user.click(button('Next'));
  expect(wizard.fake.snapshot().page).toBe('connection');
});

test('results come one by one, and one address can be tried again while the others keep theirs', async () => {
  const { user, fake } = page({ snapshot: { ...snapshot, answers: { connection: { kind: 'direct' } } } });
  fake.change({ connection: { kind: 'testing', results: [{ id: 'storage', detail: 'timeout' }] } });
  const results = within(await screen.findByRole('table', { name: 'Required addresses' }));
  await waitFor(() => expect(results.getByRole('row', { name: /windows\.net/u }).textContent).toContain('No answer in time'));
  expect(results.getByRole('row', { name: /microsoftonline/u }).textContent).toContain('Waiting for an answer…');
  expect(screen.queryByRole('button', { name: /^Try again/u })).toBeNull();
  fake.change({ connection: { kind: 'notReached', results: twoMissing } });
  await user.click(await screen.findByRole('button', { name: 'Try again – *.WindowsAzure.com' }));
  expect(fake.calls).toContainEqual({ name: 'connection.test', input: 'backup' });
});

test.each([
  ['407', 'The proxy server asks for a user name and password (407)'],
  ['502', 'The proxy server refuses it (502)'],
  ['ECONNREFUSED', 'The connection is refused (ECONNREFUSED)'],
  ['EAI_AGAIN', 'Name not found (EAI_AGAIN)'],
  ['EHOSTUNREACH', 'No answer (EHOSTUNREACH)'],
])('the code %s is worded', async (detail, words) => {
  const connection = { kind: 'notReached', results: [{ id: 'storage', detail }] } as const;
  page({
    snapshot: { ...snapshot, answers: { connection: { kind: 'direct' } }, connection: { ...connection, results: [...connection.results] } },
  });
  expect(await screen.findByText(words)).toBeDefined();
});

test('proxy servers that Windows knows are offered once each, that of SYSTEM first, and taken over', async () => {
  const none = { server: null, autoConfiguration: null };
  const setting = {
    localSystem: { ...none, server: 'http=a:80;https=proxy.contoso.com:3128' },
    winHttp: none,
    user: { server: 'proxy.contoso.com:3128', autoConfiguration: 'http://wpad/wpad.dat' },
  };
  const facts = { ...nothingGathered, proxy: known(setting) };
  const wizard = page({ handlers: { 'machine.facts': () => Promise.resolve(ok(facts)) } });
  await chooseProxy(wizard);
  await wizard.user.click(await screen.findByRole('button', { name: 'Use proxy.contoso.com:3128' }));
  expect(screen.getByText('set for SYSTEM, which the agent runs as')).toBeDefined();
  expect(screen.getByText(/^A script chooses the proxy here \(http:\/\/wpad\/wpad\.dat\)/u)).toBeDefined();
  expect([text('Address').value, text('Port').value]).toEqual(['proxy.contoso.com', '3128']);
});

test('the allow list can be copied whole, and names what ExpressRoute has to carry', async () => {
  const { user } = page();
  await user.click(screen.getByText('For whoever looks after the firewall'));
  await user.click(button('Copy addresses'));
  expect((await navigator.clipboard.readText()).split('\r\n')).toHaveLength(5);
  expect(screen.getByText(/12076:5060/u)).toBeDefined();
});

test('a changed setting makes the earlier test say nothing', async () => {
  const wizard = page({ snapshot: { ...snapshot, answers: { connection: { kind: 'direct' } }, connection: { kind: 'reached' } } });
  expect(screen.getByText('Azure can be reached.')).toBeDefined();
  await chooseProxy(wizard);
  expect(screen.queryByText('Azure can be reached.')).toBeNull();
  expect(screen.getByText('These settings haven’t been tested yet.')).toBeDefined();
});

test.each([
  ['Address', 'http://proxy/wpad.dat', /^Enter only the name or address/u],
  ['Address', 'admin@proxy', /^Leave the user name and password out/u],
  ['Port', '99999', 'Enter a port between 1 and 65535.'],
  ['Port', 'many', 'Enter a port between 1 and 65535.'],
])('%s "%s" is refused, stays in the field and gets the focus', async (label, typed, problem) => {
  const wizard = page();
  await chooseProxy(wizard);
  await wizard.user.type(text('Address'), 'proxy');
  await wizard.user.clear(text(label));
  await wizard.user.type(text(label), typed);
  await wizard.user.click(button('Next'));
  expect(await screen.findByText(problem)).toBeDefined();
  expect(text(label).value).toBe(typed);
  expect(text(label).getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(text(label));
  expect(wizard.fake.snapshot().answers).toEqual({});
});

test.each([
  ['http://proxy.contoso.com:3128/', 'proxy.contoso.com', '3128'],
  ['proxy.contoso.com:3128', 'proxy.contoso.com', '3128'],
  ['https://proxy.contoso.com', 'proxy.contoso.com', '8080'],
])('the whole address "%s" goes to both fields, pasted or typed', async (whole, host, port) => {
  const wizard = page();
  await chooseProxy(wizard);
  await wizard.user.click(text('Address'));
  await wizard.user.paste(whole);
  expect([text('Address').value, text('Port').value]).toEqual([host, port]);
  await wizard.user.clear(text('Address'));
  await wizard.user.type(text('Address'), `${whole}{Tab}`);
  expect([text('Address').value, text('Port').value]).toEqual([host, port]);
});

test('a whole address that was typed and sent with Enter, so without leaving the field, is taken apart too', () => {
  const fields = { kind: 'proxy', host: 'http://proxy:3128', port: 8080, authentication: false, user: '', password: '' } as const;
  expect(connectionForm(false).parse(fields).answer).toEqual({ kind: 'proxy', host: 'proxy', port: 3128, user: null });
});

test('the proxy’s password goes to main apart from the answer, and out of the window', async () => {
  const wizard = page();
  await chooseProxy(wizard);
  await wizard.user.type(text('Address'), 'proxy.contoso.com');
  await wizard.user.click(screen.getByRole('checkbox', { name: /asks for a user name/u }));
  await wizard.user.type(text('User name'), 'CONTOSO\\backup');
  await wizard.user.type(screen.getByLabelText('Password'), 'proxy-secret');
  await wizard.user.click(button('Test connection'));
  expect(await screen.findByText('Azure can be reached.')).toBeDefined();
  const { fake, store } = wizard;
  expect(fake.calls.filter(({ name }) => name !== 'machine.facts').map(({ name }) => name)).toEqual([
    'secrets.set',
    'answers.submit',
    'connection.test',
  ]);
  expect(fake.snapshot().answers.connection).toEqual({ kind: 'proxy', host: 'proxy.contoso.com', port: 8080, user: 'CONTOSO\\backup' });
  expect(document.documentElement.outerHTML).not.toContain('proxy-secret');
  expect(JSON.stringify(store.getState())).not.toContain('proxy-secret');
});

test('a password the proxy needs is missed at its field', async () => {
  const wizard = page({ snapshot: { ...snapshot, answers: { connection: { kind: 'proxy', host: 'proxy', port: 3128, user: 'backup' } } } });
  expect(text('Port').value).toBe('3128');
  await wizard.user.click(button('Test connection'));
  expect(await screen.findByText(/^This can’t be empty/u)).toBeDefined();
  expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  expect(wizard.fake.calls.map(({ name }) => name)).not.toContain('connection.test');
});

test('Back keeps a proxy that was typed', async () => {
  const wizard = page();
  await chooseProxy(wizard);
  await wizard.user.type(text('Address'), 'proxy');
  await wizard.user.click(button('Back'));
  await waitFor(() => expect(wizard.fake.snapshot().answers.connection).toMatchObject({ kind: 'proxy', host: 'proxy' }));
});

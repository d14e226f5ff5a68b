import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Agent, AgentsFound } from '../../../app/agents/agent.ts';
import { known, unknown, type Fact } from '../../../app/machine/fact.ts';
import { failed, ok } from '../../../app/outcome.ts';
import { blankPage } from '../../wizard/blank-page.ts';
import { renderWizard, type RenderedWizard } from '../../wizard/render-wizard.tsx';
import { agentsPage } from './index.ts';

const snapshot = { mode: 'tools', product: { id: 'mabs-v3', name: 'MABS', sample: false }, page: 'agents' } as const;
const plain: Agent = {
  name: 'SQL01',
  domain: 'contoso.example',
  cluster: '',
  connectivity: 'OK',
  upgradeAvailable: true,
  version: '12.0.332.0',
  answered: null,
};
const files: Agent = { ...plain, name: 'FILES01' };
const server = (...agents: readonly Agent[]): Fact<AgentsFound> =>
  known({ kind: 'server', server: 'MABS01', newest: { version: '13.0.415.0', folder: 'C:\\RA\\13.0.415.0\\amd64' }, agents: [...agents] });

function page(listed: Fact<AgentsFound>, refreshed: Fact<AgentsFound> = listed): RenderedWizard {
  return renderWizard([agentsPage], {
    snapshot,
    handlers: { 'agents.list': () => Promise.resolve(ok(listed)), 'agents.refresh': () => Promise.resolve(ok(refreshed)) },
  });
}
const row = async (name: RegExp): Promise<string> =>
  within(await screen.findByRole('table', { name: 'Protected computers' })).getByRole('row', { name }).textContent;

test('each computer says its agent, whether it is reached and its state; only one with an update can be selected', async () => {
  page(
    server(
      plain,
      { ...plain, name: 'WEB01', upgradeAvailable: false, version: '13.0.415.0' },
      { ...plain, name: 'LAPTOP07', connectivity: 'Unavailable' },
      { ...plain, name: 'HV02', upgradeAvailable: null, version: null, connectivity: 'Disabled' },
    ),
  );
  expect(await row(/^SQL01/u)).toMatch(/12\.0\.332\.0YesUpdate available/u);
  expect(await row(/^WEB01/u)).toMatch(/13\.0\.415\.0YesUpdated/u);
  expect(await row(/^LAPTOP07/u)).toMatch(/NoUpdate pending/u);
  expect(await row(/^HV02/u)).toMatch(/Not toldNot clear \(Disabled\)Unknown/u);
  expect(screen.getAllByRole('checkbox')).toEqual([screen.getByRole('checkbox', { name: 'SQL01' })]);
});

test('how to update is shown for the selected computers alone; updated and asked again they are selected no longer', async () => {
  const { user } = page(server(plain, files), server({ ...plain, upgradeAvailable: false, version: '13.0.415.0', answered: true }, files));
  await user.click(await screen.findByRole('checkbox', { name: 'SQL01' }));
  expect(screen.getByText('1 computer selected.')).toBeDefined();
  expect(screen.getByText('Select SQL01.')).toBeDefined();
  expect(screen.getByText("& '\\\\MABS01\\c$\\RA\\13.0.415.0\\amd64\\DPMAgentInstaller_x64.exe' MABS01")).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Ask each computer again' }));
  expect(await screen.findByText('Select computers with an update in the table.')).toBeDefined();
  expect(screen.queryByText(/^Select SQL01/u)).toBeNull();
  expect(await row(/^SQL01/u)).toMatch(/13\.0\.415\.0YesUpdated/u);
});

test('two computers of one name are told apart by their domains, and only the one that is ticked is selected', async () => {
  const { user } = page(server(plain, { ...plain, name: 'sql01', domain: 'fabrikam.example' }, files));
  await user.click(await screen.findByRole('checkbox', { name: 'sql01.fabrikam.example' }));
  expect(screen.getByText('1 computer selected.')).toBeDefined();
  expect(screen.getByText('Select sql01.fabrikam.example.')).toBeDefined();
  expect(screen.getAllByRole('checkbox', { checked: false })).toEqual([
    screen.getByRole('checkbox', { name: 'SQL01.contoso.example' }),
    screen.getByRole('checkbox', { name: 'FILES01' }),
  ]);
});

test('where none has an update nothing is offered, and who did not answer is named', async () => {
  const { user } = page(server({ ...plain, upgradeAvailable: false }), server({ ...plain, upgradeAvailable: false, answered: false }));
  expect(await screen.findByText('No computer that can be reached has an update.')).toBeDefined();
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ask each computer again' }));
  expect(await screen.findByText('No: it didn’t answer when asked again')).toBeDefined();
});

test.each<[string, Fact<AgentsFound>, RegExp]>([
  ['no backup server', known({ kind: 'notInstalled' }), /No backup server is installed on this computer/u],
  ['no computer', server(), /protects no computer yet/u],
  ['nothing known', unknown('timeout', 'timedOut'), /aren’t known/u],
])('%s is said with what to do', async (_, listed, text) => {
  page(listed);
  expect(await screen.findByText(text)).toBeDefined();
});

test('a call that does not work is said', async () => {
  renderWizard([agentsPage], {
    snapshot,
    handlers: { 'agents.list': () => Promise.resolve(failed({ code: 'session.notNow', call: 'agents.list', state: 'none' })) },
  });
  expect(await screen.findByRole('alert')).toBeDefined();
});

test('who leaves the page stops the question', async () => {
  const handlers = { 'agents.list': () => new Promise<never>(() => undefined) };
  const { user, fake } = renderWizard([blankPage('tools'), agentsPage], { snapshot, handlers });
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(fake.snapshot().page).toBe('tools');
  expect(fake.calls.at(-1)).toEqual({ name: 'agents.stop', input: null });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Agent } from './agent.ts';
import { agentsOf, agentsTold, type AgentsTold } from './agents-answer.ts';
import { installerCommand } from './installer-command.ts';
import { isReached, stateOf, type AgentState } from './judge-agents.ts';

const plain: Agent = {
  name: 'SQL01',
  domain: 'contoso.example',
  cluster: '',
  connectivity: 'OK',
  upgradeAvailable: null,
  version: null,
  answered: null,
};
const NEWEST = '13.0.415.0';

describe('an agent', () => {
  it.each<[string, Partial<Agent>, string | null, AgentState]>([
    ['that the server has an update for', { upgradeAvailable: true }, NEWEST, 'updateAvailable'],
    ['that the server has none for, whatever its version', { upgradeAvailable: false, version: '12.0.332.0' }, NEWEST, 'updated'],
    ['with an update, off the network', { upgradeAvailable: true, connectivity: 'Unavailable' }, NEWEST, 'updatePending'],
    ['with an update, in trouble', { upgradeAvailable: true, connectivity: 'Error' }, NEWEST, 'updatePending'],
    ['with an update, that did not answer just now', { upgradeAvailable: true, answered: false }, NEWEST, 'updatePending'],
    ['with an update, that has to be restarted', { upgradeAvailable: true, connectivity: 'RebootRequired' }, NEWEST, 'updateAvailable'],
    ['with an update, about which something new is said', { upgradeAvailable: true, connectivity: 'Neu' }, NEWEST, 'updateAvailable'],
    ['updated, off the network', { upgradeAvailable: false, connectivity: 'Unavailable' }, NEWEST, 'updated'],
    ['older than the server’s', { version: '13.0.9.0' }, NEWEST, 'updateAvailable'],
    ['as new as the server’s', { version: NEWEST }, NEWEST, 'updated'],
    ['newer than the server’s', { version: '13.0.580.0' }, NEWEST, 'updated'],
    ['of a version beside which nothing is known', { version: NEWEST }, null, 'unknown'],
    ['of which nothing is told', {}, NEWEST, 'unknown'],
  ])('%s', (_, part, newest, state) => {
    expect(stateOf({ ...plain, ...part }, newest)).toBe(state);
  });
});

const raw = { ...plain, protection: 'HasDatasourcesProtected' };
const told: AgentsTold = {
  server: 'MABS01',
  folder: 'C:\\MABS\\ProtectionAgents\\RA',
  installers: ['13.0.9.0', 'Backup', '13.0.415.0', '12.0.332.0'],
  agents: [{ ...raw, name: 'WEB01' }, { ...raw, name: 'OLD01', protection: 'Deleted' }, raw],
};

test('the newest installer is told with its folder, computers by name, and none that was removed', () => {
  expect(agentsOf(told)).toEqual({
    kind: 'server',
    server: 'MABS01',
    newest: { version: '13.0.415.0', folder: 'C:\\MABS\\ProtectionAgents\\RA\\13.0.415.0\\amd64' },
    agents: [plain, { ...plain, name: 'WEB01' }],
  });
  expect(agentsOf({ ...told, installers: ['Backup'] }).newest).toBeNull();
});

test('computers are told when their number is: who is missing is not passed over', () => {
  const { agents, ...rest } = told;
  const end = { end: { ...rest, agents: agents.length } };
  const lines = agents.map((agent) => ({ agent }));
  expect(agentsTold([...lines, end])).toEqual(told);
  expect(agentsTold(lines)).toBeNull();
  expect(agentsTold([...lines.slice(1), end])).toBeNull();
});

test('an update is offered only where one is known of, and never for a computer that is not reached', () => {
  const anyAgent = fc.record({
    name: fc.constant('A'),
    domain: fc.string(),
    cluster: fc.string(),
    connectivity: fc.option(fc.constantFrom('OK', 'Error', 'Unavailable', 'RebootRequired', 'Unknown', 'Disabled', 'x')),
    upgradeAvailable: fc.option(fc.boolean()),
    version: fc.option(fc.constantFrom('12.0.332.0', NEWEST, '14.0.30.0')),
    answered: fc.option(fc.boolean()),
  });
  fc.assert(
    fc.property(anyAgent, fc.option(fc.constant(NEWEST)), (agent, newest) => {
      if (stateOf(agent, newest) !== 'updateAvailable') return;
      expect(isReached(agent)).not.toBe(false);
      expect(agent.upgradeAvailable === true || (agent.upgradeAvailable === null && agent.version === '12.0.332.0')).toBe(true);
    }),
  );
});

test('the installer is started from the server, by its share', () => {
  expect(installerCommand('MABS01', "D:\\Bob's\\RA\\13.0.415.0\\amd64")).toBe(
    "& '\\\\MABS01\\d$\\Bob''s\\RA\\13.0.415.0\\amd64\\DPMAgentInstaller_x64.exe' MABS01",
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { known, unknown } from '../../../app/machine/fact.ts';
import { world } from '../../../app/machine/world.ts';
import { failed, ok } from '../../../app/outcome.ts';
import { root } from '../../fixtures/root.ts';
import { button } from '../../walk/frame.ts';
import { statesOf } from './state.ts';
import { afterwards } from './tools-states.ts';

const { agents } = world.parse(JSON.parse(readFileSync(join(root, 'assets', 'sample', 'world.json'), 'utf8')));
const found = agents.kind === 'known' && agents.value.kind === 'server' ? agents.value : null;
const updated = found?.agents.filter(({ upgradeAvailable }) => upgradeAvailable === false) ?? [];
const snapshot = afterwards;
const replies = { 'agents.list': ok(agents), 'agents.refresh': ok(agents) };
const listed = (list: typeof updated) => ({ 'agents.list': ok(found === null ? agents : known({ ...found, agents: list })) });

/** The protection agents, and how they are updated. */
export const agentsStates = statesOf('agents', {
  found: { snapshot, replies },
  selected: {
    snapshot,
    replies,
    act: async (window, words) => {
      await window.getByRole('checkbox').first().check();
      await window.locator('summary', { hasText: words.agents.byHand }).click();
    },
  },
  asking: { snapshot, replies: { 'agents.list': 'never' } },
  'asking-again': {
    snapshot,
    replies: { ...replies, 'agents.refresh': 'never' },
    act: async (window, words) => {
      await button(window, words.agents.again).click();
      await window.getByText(words.agents.refreshing).waitFor();
    },
  },
  updated: { snapshot, replies: listed(updated) },
  none: { snapshot, replies: listed([]) },
  'not-installed': { snapshot, replies: { 'agents.list': ok(known({ kind: 'notInstalled' })) } },
  unknown: { snapshot, replies: { 'agents.list': ok(unknown('timeout', 'timedOut')) } },
  'not-now': { snapshot, replies: { 'agents.list': failed({ code: 'session.notNow', call: 'agents.list', state: 'none' }) } },
});

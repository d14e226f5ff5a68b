import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stateOf } from '../../app/agents/judge-agents.ts';
import { unknown } from '../../app/machine/fact.ts';
import { ok } from '../../app/outcome.ts';
import { valueOf } from '../package/testing.ts';
import { startOn } from '../session/testing.ts';
import type { System } from '../system/system.ts';
import { createAgentsHandlers } from './agents-handlers.ts';

test('the sample has an agent in every state; asked anew, the computer off the network does not answer', async () => {
  const { session } = startOn(mkdtempSync(path.join(tmpdir(), 'agents-')));
  const handlers = createAgentsHandlers(session);
  expect(await handlers['agents.list'](null)).toMatchObject({ kind: 'failed' });
  valueOf(session.start('tools', 'sample'));
  const listed = valueOf(await handlers['agents.list'](null));
  const found = listed.kind === 'known' && listed.value.kind === 'server' ? listed.value : null;
  const states = found?.agents.map((agent) => stateOf(agent, found.newest?.version ?? null));
  expect(new Set(states)).toEqual(new Set(['updated', 'updateAvailable', 'updatePending', 'unknown']));
  expect(await handlers['agents.refresh'](null)).toMatchObject({
    value: { value: { agents: expect.arrayContaining([expect.objectContaining({ name: 'LAPTOP07', answered: false })]) as unknown } },
  });
});

test('who leaves the page ends the question, and a new one ends the one before', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const agents: System['agents'] = (_, signal) => {
    signals.push(signal);
    return Promise.resolve(unknown('stopped'));
  };
  const { session } = startOn(mkdtempSync(path.join(tmpdir(), 'agents-')));
  valueOf(session.start('tools', 'sample'));
  const active = valueOf(session.active('test'));
  const handlers = createAgentsHandlers({ ...session, active: () => ok({ ...active, system: { ...active.system, agents } }) });
  await handlers['agents.list'](null);
  await handlers['agents.refresh'](null);
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
  await handlers['agents.stop'](null);
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stateOf } from '../../app/agents/judge-agents.ts';
import { valueOf } from '../package/testing.ts';
import { startOn } from '../session/testing.ts';
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

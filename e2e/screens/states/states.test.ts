import { expect, test } from 'vitest';
import { calls, events, type CallName } from '../../../app/ipc/contract.ts';
import { everyPage } from '../../../app/flow/pages.ts';
import { emptySnapshot, snapshot as snapshotSchema } from '../../../app/session/snapshot.ts';
import { screenStates } from './index.ts';

test('every page has states, and every picture a name of its own', () => {
  expect([...new Set(screenStates.map(({ page }) => page))].sort()).toEqual([...everyPage].sort());
  const ids = screenStates.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(screenStates.map((state) => [state.id, state] as const))(
  '%s is what main could send',
  (_, { snapshot, replies, events: sent }) => {
    expect(snapshotSchema.safeParse({ ...emptySnapshot, ...snapshot }).error).toBeUndefined();
    for (const { name, value } of sent ?? []) expect(events[name].safeParse(value).error).toBeUndefined();
    for (const [name, reply] of Object.entries(replies ?? {}))
      if (typeof reply === 'object' && reply.kind === 'ok')
        expect(calls[name as CallName].output.safeParse(reply.value).error).toBeUndefined();
  },
);

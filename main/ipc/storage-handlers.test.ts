import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { unknown } from '../../app/machine/fact.ts';
import { ok } from '../../app/outcome.ts';
import { noRun } from '../../app/plan/run-state.ts';
import { judgeDisk } from '../../app/storage/judge-disk.ts';
import { valueOf } from '../package/testing.ts';
import { startOn } from '../session/testing.ts';
import type { System } from '../system/system.ts';
import { createStorageHandlers } from './storage-handlers.ts';

test('the sample has a disk of every kind, and nothing is asked before a session', async () => {
  const { session } = startOn(mkdtempSync(path.join(tmpdir(), 'storage-')));
  const handlers = createStorageHandlers(session);
  expect(await handlers['storage.disks'](null)).toMatchObject({ kind: 'failed' });
  valueOf(session.start('tools', 'sample'));
  const found = valueOf(await handlers['storage.disks'](null));
  const judged = found.kind === 'known' ? found.value.map((disk) => judgeDisk(disk)) : [];
  expect(judged).toMatchObject([
    { kind: 'cannot', hindrances: ['system'] },
    { kind: 'wouldBeErased', volumes: [{ letter: 'D' }] },
    { kind: 'couldServe' },
    { kind: 'cannot', hindrances: ['removable'] },
    { kind: 'cannot', hindrances: ['offline', 'readOnly'] },
  ]);
});

test('at the end of a setup they are told as well, and nothing of that session is lost', async () => {
  const { session } = startOn(mkdtempSync(path.join(tmpdir(), 'storage-')));
  valueOf(session.start('install', 'sample'));
  const run = { ...noRun, phase: 'finished' } as const;
  const before = valueOf(session.active('test')).store.change({ page: 'finish', run });
  valueOf(session.goTo('storage'));
  expect(valueOf(await createStorageHandlers(session)['storage.disks'](null))).toMatchObject({ kind: 'known' });
  expect(valueOf(session.goTo('finish'))).toEqual(before);
});

test('who leaves the page ends the question', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const disks: System['disks'] = (signal) => {
    signals.push(signal);
    return Promise.resolve(unknown('stopped'));
  };
  const { session } = startOn(mkdtempSync(path.join(tmpdir(), 'storage-')));
  valueOf(session.start('tools', 'sample'));
  const active = valueOf(session.active('test'));
  const handlers = createStorageHandlers({ ...session, active: () => ok({ ...active, system: { ...active.system, disks } }) });
  await handlers['storage.disks'](null);
  expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
  await handlers['storage.stop'](null);
  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { judgeDisk } from '../../app/storage/judge-disk.ts';
import { valueOf } from '../package/testing.ts';
import { startOn } from '../session/testing.ts';
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

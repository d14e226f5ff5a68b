import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connectionOf, endpointIds } from '../../app/connectivity/endpoints.ts';
import { valueOf } from '../package/testing.ts';
import { useBench } from '../steps/testing.ts';
import { testConnection } from './registration-work.ts';
import { lookAtSavingFolder } from './saving-folder-work.ts';
import { startOn } from './testing.ts';

const bench = useBench();

test('one address is asked again alone, the others keep what they said, and each is told as it answers', async () => {
  const { session, sent } = startOn(path.join(bench.folder, 'again'));
  valueOf(session.start('install', 'sample'));
  valueOf(session.submit('connection', { kind: 'direct' }));
  const active = valueOf(session.active('test'));
  active.store.change({ connection: connectionOf(endpointIds.map((id) => ({ id, detail: id === 'storage' ? null : '407' }))) });
  const { connection } = valueOf(await testConnection(active, 'backup'));
  const missed = connection.kind === 'notReached' ? connection.results.filter(({ detail }) => detail !== null) : [];
  expect(missed.map(({ id }) => id).sort()).toEqual(['connectTest', 'microsoft', 'signIn']);
  const before = sent.length;
  expect(valueOf(await testConnection(active)).connection).toEqual({ kind: 'reached' });
  expect(sent.length - before).toBe(endpointIds.length + 2);
});

test('a folder for the passphrase is ready, to be made, or no place for one; looking leaves nothing behind', async () => {
  const { session } = startOn(path.join(bench.folder, 'saving'));
  valueOf(session.start('install', 'sample'));
  const active = valueOf(session.active('test'));
  const folder = path.join(bench.folder, 'safe');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'file'), '');
  const stateOf = async (place: string) => valueOf(await lookAtSavingFolder(active, place)).state;
  const places = ['', 'none', 'none/deeper', 'file', 'file/below'].map((place) => path.join(folder, place));
  expect(await Promise.all(places.map(stateOf))).toEqual(['ready', 'missing', 'missing', 'notFolder', 'notFolder']);
  /** Nobody, not even root, makes a folder in what the kernel shows of itself. */
  expect(await Promise.all(['/proc', '/proc/none', '/proc/none/deeper'].map(stateOf))).toEqual([
    'notWritable',
    'notWritable',
    'notWritable',
  ]);
  expect(await stateOf('drive-that-is-not-there')).toBe('unreachable');
  expect(readdirSync(folder)).toEqual(['file']);
  expect(valueOf(await lookAtSavingFolder(active, '\\\\nas\\safe')).isOnServer).toBe(false);
  expect(valueOf(await lookAtSavingFolder(active, 'C:\\Safe')).isOnServer).toBe(true);
});

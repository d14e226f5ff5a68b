import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { known } from '../../app/machine/fact.ts';
import { mabsV3 } from '../../app/products/mabs-v3.ts';
import { valueOf } from '../package/testing.ts';
import type { ActiveSession } from './active-session.ts';
import { contextOf } from './check-context.ts';
import { checkAtOnce, checkStageOf } from './check-work.ts';
import { startOn, type Started } from './testing.ts';

const usual = mabsV3.defaults.databaseFiles;
const folders = (databaseFiles: string) => ({ ...mabsV3.defaults, databaseFiles, cloudDataGigabytes: null });

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'database-folder-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A session on the sample's server, where this file is left over. */
function begun(file: string): Started & { readonly active: ActiveSession } {
  const started = startOn(root, {}, { leftoverFiles: known([file]) });
  valueOf(started.session.start('install', 'sample'));
  return { ...started, active: valueOf(started.session.active('test')) };
}

function choose({ session }: Started, databaseFiles: string): void {
  const { programFiles, scratch, cloudDataGigabytes } = folders(databaseFiles);
  valueOf(session.submit('folders', { programFiles, databaseFiles, scratch, cloudDataGigabytes }));
}

const verdictOf = ({ session }: Started) => {
  const result = session.read().checks.server?.results.find(({ name }) => name === 'Storage.LeftoverFiles');
  return result && { status: result.status, blocking: result.blocking };
};
const passed = { status: 'passed', blocking: false };
const blocking = { status: 'failed', blocking: true };

test.each([
  ['in the usual folder, which is chosen', `${usual}\\DPMDB.mdf`, usual, blocking],
  ['in the usual folder, while another is chosen', `${usual}\\DPMDB.mdf`, 'D:\\DPMDB', passed],
  ['in the chosen folder', 'D:\\DPMDB\\DPMDB.mdf', 'D:\\DPMDB', blocking],
  ['in the chosen folder, in other capitals', 'D:\\dpmdb\\DPMDB.mdf', 'd:\\DPMDB', blocking],
  ['below the chosen folder', 'D:\\DPMDB\\old\\DPMDB.mdf', 'D:\\DPMDB', passed],
])('a database file %s', async (_what, file, chosen, expected) => {
  const started = begun(file);
  choose(started, chosen);
  valueOf(await checkStageOf(started.active, 'server'));
  expect(verdictOf(started)).toEqual(expected);
});

test('before a folder is chosen nothing blocks the way there; the run looks at the one that was chosen', async () => {
  const started = begun(`${usual}\\DPMDB.mdf`);
  valueOf(await checkStageOf(started.active, 'server'));
  expect(verdictOf(started)).toEqual({ status: 'skipped', blocking: false });
  choose(started, usual);
  valueOf(await checkAtOnce(started.active));
  expect(verdictOf(started)).toEqual(blocking);
});

test('what was seen of one folder says nothing of another that is chosen afterwards', async () => {
  const started = begun('D:\\DPMDB\\DPMDB.mdf');
  choose(started, 'D:\\DPMDB');
  valueOf(await checkStageOf(started.active, 'server'));
  choose(started, 'D:\\Other');
  expect(contextOf(started.active)).not.toHaveProperty('databaseFiles');
  valueOf(await checkStageOf(started.active, 'server'));
  expect(verdictOf(started)).toEqual(passed);
});

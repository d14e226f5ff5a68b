import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDocument } from '../../app/checks/check-document.ts';
import { known } from '../../app/machine/fact.ts';
import { worldWith } from '../steps/testing.ts';
import { checkCommand } from './check.ts';
import { factsCommand } from './facts.ts';
import { programOn, run } from './testing.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-folders-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The program on the sample's server, where a database file is left over on D:. */
function programWithFile() {
  const usual = worldWith({});
  return programOn(folder, { ...usual, facts: { ...usual.facts, leftoverFiles: known(['D:\\DPMDB\\DPMDB.mdf']) } });
}

/** What is said of left-over files where the answers choose this folder for the database files. */
async function statusFor(databaseFiles: string, ...more: readonly string[]) {
  const answers = path.join(folder, 'answers.json');
  const folders = { programFiles: 'C:\\MABS', databaseFiles, scratch: 'D:\\Scratch', cloudDataGigabytes: null };
  writeFileSync(answers, JSON.stringify({ schemaVersion: 1, product: 'sample', answers: { folders } }));
  const { out } = await run(checkCommand, programWithFile(), ['--answers', answers, '--only', 'P046', '--format', 'json', ...more]);
  return checkDocument.parse(JSON.parse(out)).results.map(({ status }) => status);
}

test.each([
  ['D:\\DPMDB', 'failed'],
  ['D:\\Other', 'passed'],
])('the folder %s, which the answers choose for the database files, is looked at on this computer: %s', async (chosen, expected) => {
  expect(await statusFor(chosen)).toEqual([expected]);
});

test('for facts of another server no folder of this computer is looked at', async () => {
  const file = path.join(folder, 'facts.json');
  await run(factsCommand, programWithFile(), ['--product', 'sample', '--out', file]);
  expect(await statusFor('D:\\Other', '--facts', file)).toEqual(['unknown']);
});

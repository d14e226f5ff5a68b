import { expect, test } from 'vitest';
import { known } from '../machine/fact.ts';
import { readyInstance } from '../machine/ready-instance.ts';
import { nothingGathered } from '../machine/testing.ts';
import { products } from '../products/index.ts';
import { runChecks } from './run-checks.ts';

const media = { kind: 'media', setup: 'D:\\setup.exe', year: 2017, instance: 'BACKUP' } as const;

/** The checks of SQL Server on a server with these instances, for a new one out of own media. */
function resultsWith(...names: readonly string[]) {
  const instances = names.map((name) => ({ ...found, name }));
  return runChecks({
    facts: { ...nothingGathered, sqlInstances: known(instances) },
    context: { product: products['mabs-v3'], mode: 'install', answers: { sql: media } },
    stages: ['sql'],
    only: null,
    gatheredAt: '',
    finishedAt: '',
  }).results;
}

const found = {
  version: '14.0.1000.169',
  edition: 'Standard Edition',
  ...readyInstance,
  administratorsAreSysadmin: null,
  installerIsSysadmin: null,
  backupDatabases: null,
} as const;

test('an instance out of own media must have a name that is free, the one that was chosen', () => {
  const verdict = (...names: readonly string[]): string | undefined =>
    resultsWith(...names).find(({ name }) => name === 'Sql.NewInstanceName')?.status;
  expect([verdict(), verdict('MSDPM2017'), verdict('Backup')]).toEqual(['passed', 'passed', 'failed']);
});

test('no instance of the server is judged as if it were the chosen one', () => {
  const judged = resultsWith('OTHER')
    .filter(({ skipped }) => skipped === 'newInstanceChosen')
    .map(({ name }) => name);
  expect(judged).toEqual(expect.arrayContaining(['Sql.NamedInstance', 'Sql.Version', 'Sql.Administrators', 'Sql.Running']));
  expect(resultsWith('OTHER').filter(({ blocking, status }) => blocking && status === 'failed')).toEqual([]);
});

import { expect, it } from 'vitest';
import { known, unknown, type Fact } from '../machine/fact.ts';
import type { FactValue } from '../machine/facts.ts';
import { upgradeSource } from './upgrade-source.ts';

type Found = Fact<FactValue<'backupDatabase'>>;

const v2 = {
  server: 'BACKUP01',
  instance: 'MSDPM2012',
  database: 'DPMDB_BACKUP01',
  reporting: 'MSDPM2012',
  reportingSetup: 'C:\\130\\setup.exe',
};
const bare = { ...v2, reporting: 'SSRS', reportingSetup: null };
const elsewhere = { ...v2, instance: 'OTHER' };

const rows: readonly (readonly [string, Found, Found | null, FactValue<'backupDatabase'>])[] = [
  ['before the first step: what is there', known(v2), null, v2],
  ['between the old server and the new one: what was there', known(null), known(v2), v2],
  ['a half-written entry: what was there', known({ ...v2, instance: '' }), known(v2), v2],
  ['an entry that cannot be read: what was there', unknown('accessDenied'), known(v2), v2],
  ['after its Reporting Services are gone: theirs from before', known(bare), known(v2), v2],
  ['another instance than before: what is there alone', known(elsewhere), known(bare), elsewhere],
  ['nothing at any time', known(null), known(null), null],
  ['nothing, and nothing was kept', known(null), null, null],
];

it.each(rows)('%s', (_, now, before, source) => {
  expect(upgradeSource(now, before)).toEqual(source);
});

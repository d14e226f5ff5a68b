import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { known, unknown, type Fact } from '../machine/fact.ts';
import type { FactValue } from '../machine/facts.ts';
import type { ReportingService } from '../machine/sql-facts.ts';
import { world } from '../machine/world.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { detect } from './detect.ts';

const { facts } = world.parse(JSON.parse(readFileSync(new URL('../../assets/sample/world.json', import.meta.url), 'utf8')));
const reporting = (name: string): ReportingService => ({
  name,
  version: '14.0.1016.285',
  initialized: true,
  serviceAccount: null,
  webServiceDirectory: null,
  database: null,
  portalDirectory: null,
  running: true,
  edition: null,
  secureConnectionLevel: 0,
});

it.each<[string, Fact<FactValue<'reportingServices'>>, object]>([
  ['there, and their version is the evidence’s to tell', known([reporting('ssrs')]), { kind: 'there', version: null }],
  ['not there', known([reporting('MSDPM2016')]), { kind: 'absent' }],
  ['not told', unknown('timeout'), { kind: 'notTold' }],
])('after an upgrade the new Reporting Services are %s', (_, reportingServices, expected) => {
  const context = { product: mabsV3, answers: { sql: { kind: 'upgrade' } } } as const;
  expect(detect('renew-reporting', { ...facts, reportingServices }, context)).toMatchObject(expected);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers/answers.ts';
import { unknown } from '../machine/fact.ts';
import type { MachineFacts } from '../machine/facts.ts';
import { readyInstance } from '../machine/ready-instance.ts';
import { world } from '../machine/world.ts';
import { plan, planned } from '../plan/testing.ts';
import type { StepId } from '../plan/step.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { judgeProof } from './judge-proof.ts';

const ready = world.parse(JSON.parse(readFileSync(new URL('../../assets/sample/world.json', import.meta.url), 'utf8'))).facts;
const instance = {
  name: 'msdpm2017',
  version: '14.0.2000.1',
  edition: 'Standard Edition',
  ...readyInstance,
  serviceAccount: null,
  backupDatabases: null,
} as const;
const reporting = {
  ...{ name: 'SSRS', version: '14.0.6827.4788', initialized: true, serviceAccount: null, webServiceDirectory: null, database: null },
  ...{ portalDirectory: null, running: true, edition: null, secureConnectionLevel: null },
} as const;
/** What facts tell after everything went well. */
const after: MachineFacts = {
  ...ready,
  recoveryAgent: { kind: 'known', value: { kind: 'installed', version: '2.0.9262.0' } },
  sqlInstances: { kind: 'known', value: [{ ...instance, backupDatabases: null }] },
  reportingServices: { kind: 'known', value: [reporting] },
  backupServer: { kind: 'known', value: { kind: 'server', version: '13.0.580.0' } },
};

function proofOf(more: Partial<MachineFacts> = {}, missing: Partial<Record<StepId, string[]>> = {}, answers: Partial<Answers> = {}) {
  const lost = new Map(Object.entries(missing) as [StepId, string[]][]);
  return judgeProof(plan(answers, mabsV3), { facts: { ...after, ...more }, missing: lost }, planned(answers, mabsV3));
}

describe('the proof after the last step', () => {
  it('holds for everything that was to be installed, with the versions that were found', () => {
    const { holds, items } = proofOf();
    expect(holds).toBe(true);
    expect(items.map(({ step, verdict, expected, found }) => [step, verdict, expected, found])).toEqual([
      ['enable-features', 'holds', null, null],
      ['install-agent', 'holds', '2.0.9249.0', '2.0.9262.0'],
      ['install-sql', 'holds', '14.0.1000.169', '14.0.2000.1'],
      ['install-reporting', 'holds', null, '14.0.6827.4788'],
      ['install-server', 'holds', '13.0.415.0', '13.0.580.0'],
    ]);
  });

  it('leaves open what Windows did not tell at the end: its step had it, and nothing speaks against it', () => {
    const untold = new Map<StepId, readonly string[]>([['install-sql', ['service:MSSQL$MSDPM2017']]]);
    const told = { facts: after, missing: new Map(), untold };
    const { holds, items } = judgeProof(plan({}, mabsV3), told, planned({}, mabsV3));
    expect([holds, items.find(({ step }) => step === 'install-sql')]).toMatchObject([true, { verdict: 'unknown', missing: [] }]);
  });

  it.each<[string, StepId, Partial<MachineFacts>, Partial<Record<StepId, string[]>>, object]>([
    [
      'a service is gone',
      'install-agent',
      {},
      { 'install-agent': ['service:obengine'] },
      { verdict: 'missing', missing: ['service:obengine'] },
    ],
    [
      'the agent is not there',
      'install-agent',
      { recoveryAgent: { kind: 'known', value: { kind: 'none' } } },
      {},
      { verdict: 'missing', found: null },
    ],
    [
      'the agent cannot read the vault credentials of today',
      'install-agent',
      { recoveryAgent: { kind: 'known', value: { kind: 'installed', version: '2.0.9169.0' } } },
      {},
      { verdict: 'otherVersion', expected: '2.0.9249.0', found: '2.0.9169.0' },
    ],
    [
      'only the agent of a server is there',
      'install-server',
      { backupServer: { kind: 'known', value: { kind: 'agent', version: '13.0.0.0' } } },
      {},
      { verdict: 'missing' },
    ],
    [
      'another release is there',
      'install-server',
      { backupServer: { kind: 'known', value: { kind: 'server', version: '12.0.332.0' } } },
      {},
      { verdict: 'otherVersion', found: '12.0.332.0' },
    ],
    [
      'the instance has another name',
      'install-sql',
      { sqlInstances: { kind: 'known', value: [{ ...instance, name: 'OTHER', backupDatabases: null }] } },
      {},
      { verdict: 'missing' },
    ],
    [
      'a later release of SQL Server has its name',
      'install-sql',
      { sqlInstances: { kind: 'known', value: [{ ...instance, version: '15.0.2000.5', backupDatabases: null }] } },
      {},
      { verdict: 'otherVersion', found: '15.0.2000.5' },
    ],
    [
      'Hyper-V waits for a restart',
      'enable-features',
      { hyperV: { kind: 'known', value: { role: 'enablePending', powerShell: 'enabled' } } },
      {},
      { verdict: 'missing', found: 'enablePending' },
    ],
  ])('does not hold where %s', (_, step, facts, missing, item) => {
    const { holds, items } = proofOf(facts, missing);
    expect(holds).toBe(false);
    expect(items.find((each) => each.step === step)).toMatchObject(item);
    expect(items.filter(({ verdict }) => verdict !== 'holds')).toHaveLength(1);
  });

  it('holds by registry, services and files where facts could not be learned, and says so of what only they tell', () => {
    const { holds, items } = proofOf({ recoveryAgent: unknown('timeout'), backupServer: unknown('timeout'), hyperV: unknown('timeout') });
    expect(holds).toBe(true);
    expect(items.filter(({ found }) => found === null).map(({ step, verdict }) => [step, verdict])).toEqual([
      ['enable-features', 'unknown'],
      ['install-agent', 'holds'],
      ['install-server', 'holds'],
    ]);
  });

  it('takes an agent of any later version', () => {
    const { items } = proofOf({ recoveryAgent: { kind: 'known', value: { kind: 'installed', version: '3.0.1.0' } } });
    expect(items.find(({ step }) => step === 'install-agent')).toMatchObject({ verdict: 'holds', found: '3.0.1.0' });
  });

  it('expects of the administrator’s media its own release', () => {
    const sql = { kind: 'media', setup: 'D:\\setup.exe', year: 2016, instance: 'OWN' } as const;
    const found = { kind: 'known', value: [{ ...instance, name: 'OWN', version: '13.0.5026.0', backupDatabases: null }] } as const;
    const { items } = proofOf({ sqlInstances: { ...found, value: [...found.value] } }, {}, { sql });
    expect(items.find(({ step }) => step === 'install-sql')).toMatchObject({ verdict: 'holds', expected: '13.0.1601.5' });
  });
});

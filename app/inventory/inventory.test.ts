import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { known, unknown } from '../machine/fact.ts';
import { world } from '../machine/world.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { plan } from '../plan/testing.ts';
import { changesBetween, type Inventory, type InventorySection } from './inventory.ts';
import { ofInterest } from './of-interest.ts';
import { sectionsOfFacts } from './sections-of-facts.ts';

const ready = world.parse(JSON.parse(readFileSync(new URL('../../assets/sample/world.json', import.meta.url), 'utf8'))).facts;
const taken = (...sections: readonly InventorySection[]): Inventory => ({ takenAt: '2026-11-27T00:00:00.000Z', sections: [...sections] });
const service = (entries: Record<string, string> | null): InventorySection => ({ kind: 'service', source: 'services', entries });

describe('what changed between two looks', () => {
  it.each<
    [string, Record<string, string> | null, Record<string, string> | null, readonly (readonly [string, string | null, string | null])[]]
  >([
    ['nothing', { A: 'running' }, { A: 'running' }, []],
    [
      'what came',
      {},
      { B: 'running', A: 'stopped' },
      [
        ['A', null, 'stopped'],
        ['B', null, 'running'],
      ],
    ],
    ['what went', { A: 'running' }, {}, [['A', 'running', null]]],
    ['what is different', { A: 'stopped' }, { A: 'running' }, [['A', 'stopped', 'running']]],
    ['nothing where it could not be asked before', null, { A: 'running' }, []],
    ['nothing where it cannot be asked now', { A: 'running' }, null, []],
  ])('is %s', (_, before, after, changes) => {
    const found = changesBetween(taken(service(before)), taken(service(after)));
    expect(found.map((each) => [each.name, each.before, each.after])).toEqual(changes);
  });

  it('is nothing for a question that was not asked before', () => {
    expect(changesBetween(taken(), taken(service({ A: 'running' })))).toEqual([]);
  });
});

describe('an inventory of facts', () => {
  it('names products with their versions, and features with their states', () => {
    const facts = {
      ...ready,
      backupServer: known({ kind: 'server' as const, version: '13.0.415.0' }),
      recoveryAgent: known({ kind: 'installed' as const, version: null }),
      hyperV: known({ role: 'enablePending' as const, powerShell: 'enabled' as const }),
      pendingRestart: known([{ source: 'windowsUpdate' as const, names: [] }]),
    };
    const changes = changesBetween(taken(...sectionsOfFacts(ready)), taken(...sectionsOfFacts(facts)));
    expect(changes.map(({ kind, name, after }) => [kind, name, after])).toEqual([
      ['product', 'Azure Backup Server', '13.0.415.0'],
      ['product', 'Azure Recovery Services Agent', '…'],
      ['feature', 'Microsoft-Hyper-V', 'enablePending'],
      ['restart', 'windowsUpdate', '…'],
    ]);
  });

  it('says nothing of what is unknown', () => {
    const facts = { ...ready, backupServer: unknown('timeout') };
    expect(sectionsOfFacts(facts).find(({ source }) => source === 'backupServer')?.entries).toBeNull();
    expect(changesBetween(taken(...sectionsOfFacts(ready)), taken(...sectionsOfFacts(facts)))).toEqual([]);
  });
});

it('services and values of interest are those of the steps and the settings, each once, and no secret', () => {
  const { services, registry } = ofInterest(plan({}, mabsV3));
  expect(services).toEqual(expect.arrayContaining(['obengine', 'MSSQL$MSDPM2017', 'MSDPM', 'DPMRA', 'SQLBrowser']));
  expect(new Set(services).size).toBe(services.length);
  expect(registry.map(({ key, name }) => `${key}\\${name}`).filter((name) => /pass|secret|key$/iu.test(name))).toEqual([]);
});

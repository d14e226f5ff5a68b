import { expect, it } from 'vitest';
import { known, unknown, type Fact } from '../machine/fact.ts';
import type { FactValue } from '../machine/facts.ts';
import { nothingGathered } from '../machine/testing.ts';
import { products } from '../products/index.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { domainMember } from './domain-member.ts';
import { hyperV } from './hyper-v.ts';
import { judgeOne } from './run-checks.ts';

type HyperV = FactValue<'hyperV'>;
const unattended = { product: mabsV3, mode: 'install', answers: {}, isUnattended: true } as const;
const factsWith = (fact: Fact<HyperV>) => ({ ...nothingGathered, hyperV: fact });

it.each<[boolean, HyperV['role'], HyperV['powerShell']]>([
  [true, 'disabled', 'disabled'],
  [true, 'enabled', 'disabled'],
  [false, 'enablePending', 'enabled'],
  [false, 'disabled', 'enablePending'],
  [false, 'disablePending', 'disabled'],
  [false, 'absent', 'disabled'],
])('it is left to an unattended chain: %s, with the role %s and the PowerShell module %s', (expected, role, powerShell) => {
  const facts = factsWith(known({ role, powerShell }));
  expect(judgeOne(hyperV, facts, unattended)).toMatchObject({ status: 'failed', blocking: !expected });
  expect(judgeOne(hyperV, facts, { ...unattended, isUnattended: false }), 'in the window a person decides').toMatchObject({
    blocking: true,
  });
});

it('what could not be learned is not left to it, nor what nobody but a person mends', () => {
  expect(judgeOne(hyperV, factsWith(unknown('timeout')), unattended)).toMatchObject({ status: 'unknown', blocking: true });
  const workgroup = { ...nothingGathered, domain: known({ kind: 'workgroup', name: 'WORKGROUP' } as const) };
  expect(judgeOne(domainMember, workgroup, unattended)).toMatchObject({ status: 'failed', blocking: true });
});

it('the step that mends it is in the chains of every product', () => {
  const verdict = hyperV.judge(factsWith(known({ role: 'disabled', powerShell: 'disabled' })), unattended);
  expect(verdict).toMatchObject({ mendedBy: 'enable-features' });
  for (const { chain, upgrade } of Object.values(products))
    for (const steps of [chain, upgrade.chain]) expect(steps).toContain('enable-features');
});

import { expect, it } from 'vitest';
import { products } from '../products/index.ts';
import { checks } from './index.ts';
import { isLeftToChain, leftToChain } from './left-to-chain.ts';

const hyperV = (role: string, powerShell: string) => ({ kind: 'failed' as const, values: { role, powerShell } });

it.each([
  [true, 'disabled', 'disabled'],
  [true, 'enabled', 'disabled'],
  [false, 'enablePending', 'enabled'],
  [false, 'disabled', 'enablePending'],
  [false, 'disablePending', 'disabled'],
  [false, 'absent', 'disabled'],
])('says %s to Hyper-V with its role %s and its PowerShell module %s', (expected, role, powerShell) => {
  expect(isLeftToChain('Roles.HyperV', hyperV(role, powerShell))).toBe(expected);
});

it('says no to what could not be learned, and to what nobody but a person mends', () => {
  expect(isLeftToChain('Roles.HyperV', { kind: 'unknown', fact: 'hyperV', reason: 'timeout', detail: null })).toBe(false);
  expect(isLeftToChain('Identity.DomainMember', { kind: 'failed', values: {} })).toBe(false);
});

it.each(Object.entries(leftToChain))('%s is a check, and its step is in the chains of every product', (name, { step }) => {
  expect(checks.map(({ check }) => check.name)).toContain(name);
  const chains = Object.values(products).flatMap(({ chain, upgrade }) => [chain, upgrade.chain]);
  for (const chain of chains) expect(chain).toContain(step);
});

import { expect, test } from 'vitest';
import { cloudConnection } from './cloud-connection.ts';
import {
  connectivities,
  connectivitiesToChoose,
  connectivityOf,
  extentOf,
  operations,
  whatIsAllowed,
  type Connectivity,
  type Permission,
  type Subscription,
} from './what-is-allowed.ts';

const [yes, no, gone] = ['allowed', 'stopped', 'stoppedAndDeleted'] as const;

test.each<[Connectivity, Subscription, readonly [Permission, Permission, Permission, Permission], ReturnType<typeof extentOf>]>([
  ['connected', 'active', [yes, yes, yes, yes], 'everything'],
  ['connected', 'expired', [no, no, yes, yes], 'restores'],
  ['connected', 'deprovisioned', [no, no, gone, no], 'nothing'],
  ['lostUnder15Days', 'active', [yes, yes, yes, yes], 'everything'],
  ['lostUnder15Days', 'expired', [no, no, yes, yes], 'restores'],
  ['lostUnder15Days', 'deprovisioned', [no, no, gone, no], 'nothing'],
  ['lostOver15Days', 'active', [no, no, yes, yes], 'restores'],
  ['lostOver15Days', 'expired', [no, no, yes, yes], 'restores'],
  ['lostOver15Days', 'deprovisioned', [no, no, gone, no], 'nothing'],
])('%s with a subscription that is %s: %j, in a word %s', (connectivity, subscription, permissions, extent) => {
  const allowed = whatIsAllowed(connectivity, subscription);
  expect(operations.map((operation) => allowed[operation])).toEqual(permissions);
  expect(extentOf(allowed)).toBe(extent);
});

const [connected, notConnected, notInstalled, unknown] = [
  { kind: 'connected' },
  { kind: 'notConnected' },
  { kind: 'notInstalled' },
  { kind: 'unknown', reason: 'timeout', detail: 'timedOut' },
].map((each) => cloudConnection.parse(each));

test.each([
  ['found connected', connected, []],
  ['found lost', notConnected, ['lostUnder15Days', 'lostOver15Days']],
  ['not to be asked', notInstalled, connectivities],
  ['unknown', unknown, connectivities],
  ['not asked yet', null, connectivities],
] as const)('a connection %s leaves a person to choose among %j', (_, found, choices) => {
  expect(connectivitiesToChoose(found ?? null)).toEqual(choices);
});

test.each<[string, Connectivity | null, Connectivity | null]>([
  ['connected', null, 'connected'],
  ['connected', 'lostOver15Days', 'connected'],
  ['notConnected', null, null],
  ['notConnected', 'connected', null],
  ['notConnected', 'lostOver15Days', 'lostOver15Days'],
  ['notInstalled', 'connected', 'connected'],
  ['notInstalled', null, null],
])('found %s and chosen %s is %s', (kind, chosen, expected) => {
  expect(connectivityOf(cloudConnection.parse({ kind }), chosen)).toBe(expected);
});

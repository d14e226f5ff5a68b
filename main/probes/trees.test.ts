import { expect, test } from 'vitest';
import { unknown } from '../../app/machine/fact.ts';
import { type FactName, machineFacts } from '../../app/machine/facts.ts';
import { gatherFacts } from './gather.ts';
import { probes } from './index.ts';
import type { ProbeDoors } from './probe.ts';
import { doorsOn, type Tree } from './testing.ts';
import { recordedTrees } from './testing-trees.ts';

const trees = recordedTrees();

/** Nothing but the registry, as under Wine: services are not told, PowerShell does not start, the network is not there. */
const doorsWith = (tree: Tree): ProbeDoors => ({ ...doorsOn(tree), services: { find: () => Promise.resolve(unknown('unreadable', '1')) } });

test.each(trees)('in the registry $name the recorded facts are found', async ({ tree, facts }) => {
  const names = Object.keys(facts) as FactName[];
  const found = await Promise.all(
    names.map(async (name) => [name, await probes[name](doorsWith(tree), new AbortController().signal)] as const),
  );
  expect(Object.fromEntries(found)).toEqual(facts);
});

test.each(trees)('of the registry $name all facts together fit their schema', async ({ tree, facts }) => {
  const gathered = await gatherFacts(doorsWith(tree));
  expect(machineFacts.parse(gathered)).toEqual(gathered);
  expect(gathered).toMatchObject(facts);
});

test('a registry differs from its base in the facts it is named after', () => {
  const base = trees.find(({ name }) => name === 'member-server');
  const same = trees.filter(({ name, facts }) => name !== 'member-server' && JSON.stringify(facts) === JSON.stringify(base?.facts));
  // Its point is that nothing changes: an agent is no server, a feature no cluster.
  expect(same.map(({ name }) => name)).toEqual(['cluster-feature-without-cluster', 'operations-manager-agent']);
});

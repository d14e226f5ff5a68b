import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { machineFacts, type FactName } from '../../app/machine/facts.ts';
import type { Tree } from './testing.ts';

const folder = path.resolve(import.meta.dirname, '../../e2e/windows/trees');

const binary = z.strictObject({ binary: z.string().regex(/^(?:[0-9A-F]{2})+$/u) });

const registry = z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), binary])));

const treeFile = z.strictObject({
  name: z.string(),
  base: z.string().nullable(),
  registry,
  facts: z.record(z.string(), z.unknown()),
});

/** A recorded registry and the facts that are in it. */
export interface RecordedTree {
  readonly name: string;
  /** As a door to a registry gives it. */
  readonly tree: Tree;
  /** As it is written into a real one. */
  readonly registry: z.infer<typeof registry>;
  readonly facts: Readonly<Partial<Record<FactName, unknown>>>;
}

/** For tests: all registries of `e2e/windows/trees`, each on its base. */
export function recordedTrees(): readonly RecordedTree[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readTree(file.slice(0, -'.json'.length)));
}

function readTree(name: string): RecordedTree {
  const file = treeFile.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));
  const base = file.base === null ? { tree: {}, registry: {}, facts: {} } : readTree(file.base);
  const own = Object.entries(file.registry).map(([key, values]) => [key, Object.fromEntries(Object.entries(values).map(plain))]);
  for (const fact of Object.keys(file.facts)) if (!Object.hasOwn(machineFacts.shape, fact)) throw new Error(fact);
  return {
    name: file.name,
    tree: { ...base.tree, ...(Object.fromEntries(own) as Tree) },
    registry: { ...base.registry, ...file.registry },
    facts: { ...base.facts, ...file.facts },
  };
}

/** Raw bytes are hexadecimal text behind the door to the registry. */
function plain([name, value]: [string, unknown]): [string, unknown] {
  const bytes = binary.safeParse(value);
  return [name, bytes.success ? bytes.data.binary : value];
}

import * as z from 'zod';

/** What entries are of: the products of Windows and of the chain, its services, features of Windows, values of the registry, restarts it waits for. */
const inventoryKind = z.enum(['product', 'service', 'feature', 'registry', 'restart']);

/** See {@link inventoryKind}. */
export type InventoryKind = z.infer<typeof inventoryKind>;

/** One thing that was asked about: what is there, by name. `entries` is null where it could not be learned: then nothing is said to have changed. */
const inventorySection = z.strictObject({
  kind: inventoryKind,
  /** Names the question, so that the same one is compared with itself. */
  source: z.string(),
  /** Name → version, state or value. What is not there has no entry. */
  entries: z.record(z.string(), z.string()).nullable(),
});

/** See {@link inventorySection}. */
export type InventorySection = z.infer<typeof inventorySection>;

/** Schema of what is on a machine, as far as the chain can change it. Holds no secret: it asks for none. */
export const inventory = z.strictObject({ takenAt: z.string(), sections: z.array(inventorySection) });

/** See {@link inventory}. */
export type Inventory = z.infer<typeof inventory>;

/** Schema of one thing that is different after a run; null: not there. */
export const machineChange = z.strictObject({
  kind: inventoryKind,
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** See {@link machineChange}. */
export type MachineChange = z.infer<typeof machineChange>;

/** What is different, in the order of the sections and by name. */
export function changesBetween(before: Inventory, after: Inventory): readonly MachineChange[] {
  return after.sections.flatMap((section) => {
    const earlier = before.sections.find(({ kind, source }) => kind === section.kind && source === section.source);
    return earlier?.entries == null || section.entries === null ? [] : changesIn(section.kind, earlier.entries, section.entries);
  });
}

type Entries = Readonly<Record<string, string>>;

function changesIn(kind: InventoryKind, before: Entries, after: Entries): readonly MachineChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .map((name) => ({ kind, name, before: before[name] ?? null, after: after[name] ?? null }))
    .filter((change) => change.before !== change.after);
}

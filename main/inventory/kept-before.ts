import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { inventory, type Inventory } from '../../app/inventory/inventory.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import { factsFile, factsFileVersion, type FactsFile } from '../../app/machine/facts-file.ts';
import type { Outcome } from '../../app/outcome.ts';
import { readKept } from '../system/read-kept.ts';
import { writeWhole } from '../system/write-whole.ts';

/** Schema of what is kept of a machine before the first step. */
const keptInventory = z.strictObject({ schemaVersion: z.literal(1), inventory });

/** Names of the files beside the journal that tell how the machine was before the first step. */
export const beforeFiles = { inventory: 'inventory-before.json', facts: 'facts-before.json' } as const;

/** Whether it is known already how the machine was: a run that goes on must not take what it did itself for what was there. */
export function isBeforeKept(folder: string): boolean {
  return existsSync(path.join(folder, beforeFiles.inventory));
}

/** Keeps how the machine is now; the facts as a file that `check --facts` reads. */
export function keepBefore(folder: string, before: Inventory, facts: Omit<FactsFile, 'schemaVersion'>): Outcome<null> {
  const written = writeWhole(path.join(folder, beforeFiles.facts), text({ schemaVersion: factsFileVersion, ...facts }));
  if (written.kind === 'failed') return written;
  return writeWhole(path.join(folder, beforeFiles.inventory), text({ schemaVersion: 1, inventory: before }));
}

/** How the machine was; null where that was not kept, or cannot be read any more. */
export function readBefore(folder: string): Inventory | null {
  return readKept(path.join(folder, beforeFiles.inventory), keptInventory)?.inventory ?? null;
}

/** The facts of the machine as it was; null as above. */
export function readFactsBefore(folder: string): MachineFacts | null {
  return readKept(path.join(folder, beforeFiles.facts), factsFile)?.facts ?? null;
}

function text(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

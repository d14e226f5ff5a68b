import path from 'node:path';
import * as z from 'zod';
import { readKept } from '../read-kept.ts';
import { writeWhole } from '../write-whole.ts';

const store = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What a sample machine keeps under one name: entries by key, values by name. */
export type SampleStore = z.infer<typeof store>;

/** What the machine keeps under this name; empty while there is nothing. */
export function readSampleStore(folder: string, name: string): SampleStore {
  return readKept(path.join(folder, name), store) ?? {};
}

/** Writes the whole of it anew. */
export function writeSampleStore(folder: string, name: string, content: SampleStore): void {
  writeWhole(path.join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
}

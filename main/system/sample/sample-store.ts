import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { writeWhole } from '../write-whole.ts';

const store = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What a sample machine keeps under one name: entries by key, values by name. */
export type SampleStore = z.infer<typeof store>;

/** What the machine keeps under this name; empty while there is nothing. */
export function readSampleStore(folder: string, name: string): SampleStore {
  try {
    const parsed = store.safeParse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** Writes the whole of it anew. */
export function writeSampleStore(folder: string, name: string, content: SampleStore): void {
  writeWhole(path.join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
}

import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { parseJson } from '../../app/parse-json.ts';

/** What a file keeps that `write-whole.ts` wrote; null where it is not there, cannot be read, or holds something else. */
export function readKept<T extends z.ZodType>(file: string, schema: T): z.infer<T> | null {
  try {
    const parsed = schema.safeParse(parseJson(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

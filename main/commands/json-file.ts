import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from '../system/system-code.ts';

/** Reads a JSON file and checks it; problems are named by place, never by value. `expected` is a code: answers, facts. */
export function readJsonFile<T extends z.ZodType>(file: string, schema: T, expected: string): Outcome<z.infer<T>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = systemCode(error);
    return failed(reason === 'ENOENT' ? { code: 'file.missing', path: file } : { code: 'file.unreadable', path: file, reason });
  }
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return ok(parsed.data);
  return failed({ code: 'file.malformed', path: file, expected, problems: parsed.error.issues.map(placeOf) });
}

/** Where something is wrong; an unknown key is named, since that is the typo one looks for. */
function placeOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return [place, issue.keys.join(', ')].filter(Boolean).join('.');
  return place === '' ? issue.code : place;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
}

import { readFileSync, statSync } from 'node:fs';
import type * as z from 'zod';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { decodeText } from './decode-text.ts';
import { systemCode } from './system-code.ts';

/** The largest file of ours, a facts file of a big server, is a few hundred kB. */
const LIMIT = 16 * 1024 ** 2;

/** Reads a JSON file, in UTF-8 or as Windows PowerShell writes it, and checks it; problems are named by place, never by value. `expected` is a code: answers, facts. */
export function readJsonFile<T extends z.ZodType>(file: string, schema: T, expected: string): Outcome<z.infer<T>> {
  let text: string | null;
  try {
    const { size } = statSync(file);
    if (size > LIMIT) return failed({ code: 'file.tooLarge', path: file, bytes: size, limit: LIMIT });
    text = decodeText(readFileSync(file));
  } catch (error) {
    const reason = systemCode(error);
    return failed(reason === 'ENOENT' ? { code: 'file.missing', path: file } : { code: 'file.unreadable', path: file, reason });
  }
  const content = text === null ? undefined : parseJson(text);
  if (content === undefined) return failed({ code: 'file.notJson', path: file });
  const parsed = schema.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  if (parsed.error.issues.some((issue) => isNewer(issue, content))) return failed({ code: 'file.newerVersion', path: file });
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
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The version is a whole number, and larger than all we know. */
function isNewer(issue: z.core.$ZodIssue, content: unknown): boolean {
  if (issue.code !== 'invalid_value' || issue.path.join('.') !== 'schemaVersion') return false;
  const newest = Math.max(...issue.values.map(Number));
  const { schemaVersion: given } = content as { readonly schemaVersion: unknown };
  return Number.isInteger(given) && Number(given) > newest;
}

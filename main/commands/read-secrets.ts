import { secretNames, secretSchemas } from '../../app/answers/secrets.ts';
import * as z from 'zod';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { StandardInput } from '../system/standard-input.ts';

const document = z.strictObject(secretSchemas).partial();

/** Secrets of an unattended run by name. */
export type GivenSecrets = z.infer<typeof document>;

/** More than this is no document of three secrets. */
const MAX_BYTES = 65_536;

/**
 * Reads secrets as one JSON document from standard input: `{"accountPassword": "…", "passphrase": "…"}`. Nothing is read
 * from a terminal: there they would be seen. Problems are named by secret and rule, never by value.
 */
export async function readSecrets(input: StandardInput): Promise<Outcome<GivenSecrets>> {
  if (input.isTTY) return ok({});
  const text = await readAll(input);
  if (text.trim() === '') return ok({});
  const parsed = document.safeParse(parseJson(text));
  if (parsed.success) return ok(parsed.data);
  return failed({ code: 'input.refused', problems: parsed.error.issues.map((issue) => `${nameOf(issue)}: ${issue.message}`) });
}

async function readAll(input: StandardInput): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function nameOf(issue: z.core.$ZodIssue): string {
  return secretNames.find((name) => name === issue.path[0]) ?? 'stdin';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

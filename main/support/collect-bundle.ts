import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BundleContents } from '../../app/support/bundle-contents.ts';
import { redactByName } from '../../app/support/redact-keys.ts';
import { redact } from '../../app/support/redact.ts';
import { beforeFiles } from '../inventory/kept-before.ts';
import { textOfLog } from '../steps/log-encoding.ts';
import type { NamedLog } from './outside-logs.ts';

/** Larger files are left out, and the bundle says so: their end is in the journal. */
const MAX_BYTES = 32 * 1024 ** 2;

/** A bundle before it is written. */
export interface Bundle {
  readonly contents: BundleContents;
  readonly texts: ReadonlyMap<string, string>;
}

/** What a bundle is made of. */
export interface BundleSource {
  /** The session's folder. */
  readonly folder: string;
  /** The program's own log. */
  readonly log: string;
  readonly program: string;
  readonly writtenAt: string;
  /** Secrets known in this process: none on the command line. */
  readonly secrets: readonly string[];
  /** Logs outside of that folder, by their names in the bundle. */
  readonly outside: readonly NamedLog[];
  /** Texts made for the bundle: the report. */
  readonly made: ReadonlyMap<string, string>;
}

type LeftOut = BundleContents['leftOut'][number];

/** Takes what support needs, by a list of what may go in; secrets are taken out by value and by name, and looked for once more. */
export function collectBundle(source: BundleSource): Bundle {
  const texts = new Map<string, string>();
  const files: BundleContents['files'] = [];
  const leftOut: LeftOut[] = [];
  const take = (name: string, text: string): void => {
    const safe = redactLines(text, source.secrets);
    if (holdsSecret(safe.text, source.secrets)) leftOut.push({ name, reason: 'secret' });
    else {
      texts.set(name, safe.text);
      files.push({ name, bytes: Buffer.byteLength(safe.text), redactedLines: safe.count });
    }
  };
  for (const [name, file] of allowed(source)) {
    const read = readText(file);
    if (typeof read === 'string') take(name, read);
    else if (read !== null) leftOut.push({ name, reason: read.reason });
  }
  for (const [name, text] of source.made) take(name, text);
  const { program, writtenAt } = source;
  return { contents: { schemaVersion: 1, program, writtenAt, files, leftOut }, texts };
}

/** Nothing else of the state folder goes in: no secret files, no package, no machine of the sample. */
function allowed({ folder, log, outside }: BundleSource): readonly NamedLog[] {
  const own = ['journal.jsonl', 'session.json', ...Object.values(beforeFiles)].map((name) => [name, path.join(folder, name)] as const);
  const logs = path.join(folder, 'logs');
  return [...own, ['setup.jsonl', log], ...namesIn(logs).map((name) => [`logs/${name}`, path.join(logs, name)] as const), ...outside];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The text of a file; null where there is none. Links are not followed: they could lead anywhere. */
function readText(file: string): string | { readonly reason: LeftOut['reason'] } | null {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (!stat.isFile()) return { reason: 'notAFile' };
  if (stat.size > MAX_BYTES) return { reason: 'tooLarge' };
  try {
    return textOfLog(readFileSync(file));
  } catch {
    return { reason: 'unreadable' };
  }
}

function redactLines(text: string, secrets: readonly string[]): { readonly text: string; readonly count: number } {
  const byValue = redact(text, secrets);
  const before = text.split('\n');
  const lines = byValue.split('\n').map(redactByName);
  return { text: lines.join('\n'), count: lines.filter((line, index) => line !== before[index]).length };
}

/** In the writings that redaction by value does not know. */
function holdsSecret(text: string, secrets: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return secrets
    .filter((secret) => secret.length >= 4)
    .some((secret) => writingsOf(secret).some((each) => text.includes(each)) || hexOf(secret).some((each) => lower.includes(each)));
}

function writingsOf(secret: string): readonly string[] {
  const bytes = [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')];
  return [secret, ...bytes.map((each) => each.toString('base64').replace(/=+$/u, ''))];
}

function hexOf(secret: string): readonly string[] {
  return [Buffer.from(secret, 'utf8').toString('hex'), Buffer.from(secret, 'utf16le').toString('hex')];
}

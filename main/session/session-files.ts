import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { partialAnswers } from '../../app/answers/answers.ts';
import { setupMode } from '../../app/answers/mode.ts';
import { pageId } from '../../app/flow/page-id.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { extractResult } from '../../app/package/part-report.ts';
import { productIds } from '../../app/products/product-id.ts';
import { packageChoice } from '../../app/session/snapshot.ts';
import { readJsonFile } from '../system/json-file.ts';
import { removeLeftSecretFiles } from '../steps/secret-file.ts';
import { systemCode } from '../system/system-code.ts';
import { writeWhole } from '../system/write-whole.ts';

/** Schema of what is kept of a session: where it is, what was answered, what was extracted. Never a secret. */
const sessionFile = z.strictObject({
  /** 1 knew no `id`. */
  schemaVersion: z.literal([1, 2]),
  /** Of whoever began or resumed it last; see `ownership.ts`. */
  id: z.string().nullable().default(null),
  savedAt: z.string(),
  product: z.enum(productIds),
  /** Sessions of earlier versions of this program knew no other. */
  mode: setupMode.default('install'),
  page: pageId,
  answers: partialAnswers,
  /** The extracted package, with the hashes its programs had. */
  extracted: extractResult.nullable(),
  /** Where the parts lie and where they go, while they are not extracted. */
  package: packageChoice.nullable().default(null),
});

/** See {@link sessionFile}. */
export type SessionFile = z.infer<typeof sessionFile>;

/** The folder of the session that is going on. */
export function currentFolder(stateRoot: string): string {
  return path.join(stateRoot, 'current');
}

/** Sessions that were put away, in a folder each, named by the time. What goes from here, `prune-earlier.ts` says. */
export function earlierFolder(stateRoot: string): string {
  return path.join(stateRoot, 'earlier');
}

/** The file that keeps a session. */
function sessionPath(folder: string): string {
  return path.join(folder, 'session.json');
}

/** What was kept of a session; null when there is nothing. What is there and cannot be used is a failure that says why. */
export function readSession(folder: string): Outcome<SessionFile | null> {
  const file = sessionPath(folder);
  const read = readJsonFile(file, sessionFile, 'session');
  if (read.kind === 'ok') return read;
  // Nobody chose this file, so that what is wrong with it is told otherwise.
  switch (read.failure.code) {
    case 'file.missing':
      return ok(null);
    case 'file.unreadable':
      return failed({ code: 'session.unreadable', path: file, reason: read.failure.reason });
    case 'file.newerVersion':
      return failed({ code: 'session.newer', path: file });
    default:
      return failed({ code: 'session.damaged', path: file });
  }
}

/** The same for those who only tell of it, and can do without. */
export function sessionOrNull(folder: string): SessionFile | null {
  const read = readSession(folder);
  return read.kind === 'ok' ? read.value : null;
}

/** Keeps a session: written beside, flushed, then moved over, so that a kill leaves the old or the new one whole. */
export function writeSession(folder: string, session: SessionFile): Outcome<null> {
  return writeWhole(sessionPath(folder), `${JSON.stringify(session, null, 2)}\n`);
}

/** Puts the present session away, journal and logs with it; only secret files are deleted. Returns where it went, or null. */
export function archiveSession(stateRoot: string, time: Date): Outcome<string | null> {
  const current = currentFolder(stateRoot);
  if (!existsSync(current)) return ok(null);
  const [left] = removeLeftSecretFiles(current);
  if (left !== undefined) return failed({ code: 'run.secretFileLeft', path: left });
  const earlier = freeName(path.join(earlierFolder(stateRoot), time.toISOString().replace(/[:.]/gu, '-')));
  try {
    mkdirSync(path.dirname(earlier), { recursive: true });
    renameSync(current, earlier);
    return ok(earlier);
  } catch (error) {
    return failed({ code: 'file.unwritable', path: current, reason: systemCode(error) });
  }
}

function freeName(folder: string): string {
  let free = folder;
  for (let number = 2; existsSync(free); number += 1) free = `${folder}-${String(number)}`;
  return free;
}

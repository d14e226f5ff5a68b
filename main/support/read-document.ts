import path from 'node:path';
import type { RunState } from '../../app/plan/run-state.ts';
import { products } from '../../app/products/index.ts';
import { mapStrings } from '../../app/support/map-strings.ts';
import { redactByName } from '../../app/support/redact-keys.ts';
import { diagnosisOf, runDocument, type RunDocument } from '../../app/support/run-document.ts';
import { sessionOrNull } from '../session/session-files.ts';
import { readKept } from '../system/read-kept.ts';
import { reportFiles } from './report-files.ts';

/** What a document is made of that is not in the folder of the session. */
export interface DocumentSource {
  readonly folder: string;
  /** The run as it is now: the document on disk was written at its last end. */
  readonly run: RunState;
  /** Version of this program. */
  readonly program: string;
  readonly writtenAt: string;
}

/**
 * The document of a session on disk: the one its last end left, with the run as it is now; without one, what was answered.
 * What stands beside the name of a secret is hidden: here none may be known by value.
 */
export function readDocument({ folder, run, program, writtenAt }: DocumentSource): RunDocument {
  const last = lastDocument(folder) ?? fromAnswers(folder);
  return mapStrings(runDocument, { ...last, program, writtenAt, run, diagnosis: diagnosisOf(run) }, hideByName);
}

/** In the values, before anything is made of them: in markup the rest of a line is more than the secret. */
function hideByName(text: string): string {
  return text.split('\n').map(redactByName).join('\n');
}

/** The document that the last end left; null where none was written, or not by this version. */
export function lastDocument(folder: string): RunDocument | null {
  return readKept(path.join(folder, reportFiles.json), runDocument);
}

type Lasting = Omit<RunDocument, 'program' | 'writtenAt' | 'run' | 'diagnosis'>;

function fromAnswers(folder: string): Lasting {
  const saved = sessionOrNull(folder);
  const { id, name, version, sample } = products[saved?.product ?? 'mabs-v3'];
  return {
    schemaVersion: 1,
    product: { id, name, version, sample },
    answers: saved?.answers ?? {},
    vault: null,
    checks: { server: null, sql: null },
    plan: [],
    changes: null,
  };
}

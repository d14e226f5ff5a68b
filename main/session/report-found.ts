import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { RunState } from '../../app/plan/run-state.ts';
import type { ReportState } from '../../app/session/report-state.ts';
import { lastDocument, readDocument } from '../support/read-document.ts';
import { reportFiles } from '../support/report-files.ts';
import type { SessionEnvironment } from './active-session.ts';
import { writeDocument } from './report.ts';

/**
 * The report of a run that was found ended: the one that its end left. One that is missing, since we were ended before it, or that tells
 * something else than is so now (a restart that has happened, an earlier end), is made from the journal. Null where no run has ended.
 */
export function reportFound(environment: SessionEnvironment, folder: string, run: RunState): ReportState | null {
  if (run.phase === 'interrupted' || run.endedAt === null) return null;
  try {
    return foundOrMade(environment, folder, run);
  } catch (error) {
    // Whoever comes back does not stay away for a report.
    return { kind: 'notWritten', failure: { code: 'unexpected', reference: environment.log.bug(error) }, folder };
  }
}

function foundOrMade(environment: SessionEnvironment, folder: string, run: RunState): ReportState {
  if (isDeepStrictEqual(lastDocument(folder)?.run, run)) return { kind: 'written', path: path.join(folder, reportFiles.json) };
  const { version, now } = environment;
  const document = readDocument({ folder, run, program: version, writtenAt: now().toISOString() });
  const written = writeDocument({ environment, folder }, document);
  return written.kind === 'ok' ? { kind: 'written', path: written.value } : { kind: 'notWritten', failure: written.failure, folder };
}

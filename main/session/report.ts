import path from 'node:path';
import type { MachineChange } from '../../app/inventory/inventory.ts';
import { ok, type Outcome } from '../../app/outcome.ts';
import type { Step } from '../../app/plan/step.ts';
import { redact } from '../../app/support/redact.ts';
import { diagnosisOf, plannedSteps, type RunDocument } from '../../app/support/run-document.ts';
import { runReport } from '../../app/support/run-report.ts';
import { languages } from '../../app/texts/texts.ts';
import { reportFiles } from '../support/report-files.ts';
import type { ActiveSession } from './active-session.ts';
import { writeWhole } from '../system/write-whole.ts';

/**
 * Writes what was asked, planned, checked and done, and what changed on the machine: as data, and for people in every language. No
 * secrets. Returns the path of the data; of what could not be written, the first.
 */
export function writeReport(session: ActiveSession, steps: readonly Step[], changes: readonly MachineChange[] | null): Outcome<string> {
  return writeDocument(session, documentOf(session, steps, changes));
}

/** What reports are written with. */
export interface ReportPlace {
  readonly environment: Pick<ActiveSession['environment'], 'secrets' | 'log'>;
  /** Of the session. */
  readonly folder: string;
}

/** Writes a report that is known as data: as such, and for people. Returns as {@link writeReport}. */
export function writeDocument({ environment, folder }: ReportPlace, document: RunDocument): Outcome<string> {
  const texts = [
    [reportFiles.json, `${JSON.stringify(document, null, 2)}\n`],
    ...languages.map((language) => [reportFiles.html(language), runReport(document, language)] as const),
  ] as const;
  const written = texts.map(([name, text]) => {
    const one = writeWhole(path.join(folder, name), redact(text, environment.secrets.values()));
    if (one.kind === 'failed') environment.log.write('report.notWritten', { file: name, code: one.failure.code });
    return one;
  });
  return written.find((one) => one.kind === 'failed') ?? ok(path.join(folder, reportFiles.json));
}

function documentOf(
  { environment, store, product }: ActiveSession,
  steps: readonly Step[],
  changes: readonly MachineChange[] | null,
): RunDocument {
  const { answers, checks, run, vault } = store.read();
  const { id, name, version, sample } = product;
  return {
    schemaVersion: 1,
    program: environment.version,
    product: { id, name, version, sample },
    writtenAt: environment.now().toISOString(),
    answers,
    vault,
    checks: { server: checks.server, sql: checks.sql },
    plan: plannedSteps(steps),
    run,
    changes: changes === null ? null : [...changes],
    diagnosis: diagnosisOf(run),
  };
}

import path from 'node:path';
import { explainFailure } from '../../app/errors/explain-failure.ts';
import { withPlaceholders } from '../../app/plan/fragments.ts';
import type { Step } from '../../app/plan/step.ts';
import { redact } from '../../app/support/redact.ts';
import type { ActiveSession } from './active-session.ts';
import { writeWhole } from './session-files.ts';

/** Where the report of a session is. */
function reportPath(folder: string): string {
  return path.join(folder, 'report.json');
}

/** Writes what was asked, planned, checked and done in one document, without secrets. */
export function writeReport({ environment, store, product, folder }: ActiveSession, steps: readonly Step[]): void {
  const { answers, checks, run, vault } = store.read();
  const report = {
    schemaVersion: 1,
    program: environment.version,
    product: { id: product.id, name: product.name, version: product.version, sample: product.sample },
    writtenAt: environment.now().toISOString(),
    answers,
    vault,
    checks: { server: checks.server, sql: checks.sql },
    plan: steps.map(describe),
    run,
    /** Explained in both languages, as the page does. */
    diagnosis: run.failure === null ? null : { en: explainFailure(run.failure, 'en'), fr: explainFailure(run.failure, 'fr') },
  };
  const written = writeWhole(reportPath(folder), `${redact(JSON.stringify(report, null, 2), environment.secrets.values())}\n`);
  if (written.kind === 'failed') environment.log.write('report.notWritten', { code: written.failure.code });
}

function describe(step: Step): object {
  if (step.kind === 'write-secret-file') return { id: step.id, file: step.path };
  return { id: step.id, command: [step.program, ...step.arguments], stdin: step.stdin === null ? null : withPlaceholders(step.stdin) };
}

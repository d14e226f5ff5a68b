import { hiderFor, redactFacts, redactRun } from '../../app/checks/redact-run.ts';
import { renderReport, reportExtensions, type ReportFormat } from '../../app/checks/report.ts';
import { joinStages } from '../../app/checks/run-checks.ts';
import type { CheckRun } from '../../app/checks/result.ts';
import { factsFileVersion, type FactsFile } from '../../app/machine/facts-file.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { ActiveSession } from './active-session.ts';
import { writeWhole } from '../system/write-whole.ts';

/** What is exported and how. */
export interface ExportOrder {
  readonly format: ReportFormat | 'facts';
  readonly language: Language;
  readonly redact: boolean;
}

/** Asks for a file; null when the user chose none. */
export type ChooseFile = (suggestedName: string, extension: string) => Promise<string | null>;

/** Writes what was checked of server and SQL Server, or the facts it was judged by, to a file the user chooses. Null when none was chosen. */
export async function exportRun(session: ActiveSession, order: ExportOrder, choose: ChooseFile): Promise<Outcome<string | null>> {
  const run = everyStage(session.store.read().checks);
  const facts = session.work.checks?.facts ?? null;
  if (run === null || facts === null) return failed({ code: 'session.notNow', call: 'checks.export', state: 'notRun' });
  const { answers } = session.store.read();
  const hide = order.redact ? hiderFor(facts, answers) : (text: string): string => text;
  const text =
    order.format === 'facts' ? factsText(session, hide, run, facts) : reportText(session, { ...order, format: order.format }, hide, run);
  const extension = order.format === 'facts' ? 'json' : reportExtensions[order.format];
  const file = await choose(fileName(hide(run.host.name), run, order.format, extension), extension);
  if (file === null) return ok(null);
  const written = writeWhole(file, text);
  if (written.kind === 'failed') return written;
  session.environment.log.write('checks.exported', { format: order.format, redacted: order.redact });
  return ok(file);
}

/** What was not checked, or is about another choice by now, is not in it. */
function everyStage({ server, sql }: Snapshot['checks']): CheckRun | null {
  return server === null || sql === null ? (server ?? sql) : joinStages(server, sql);
}

function reportText(
  { store }: ActiveSession,
  { format, language, redact }: ExportOrder & { readonly format: ReportFormat },
  hide: (text: string) => string,
  run: CheckRun,
): string {
  const { comparison, factsSource } = store.read();
  return renderReport(format, redact ? redactRun(run, hide) : run, {
    language,
    fromFactsFile: factsSource !== null,
    redacted: redact,
    comparison: comparison === null ? null : { earlier: comparison, changes: comparison.changes },
  });
}

function factsText({ environment, product }: ActiveSession, hide: (text: string) => string, run: CheckRun, facts: MachineFacts): string {
  const file: FactsFile = {
    schemaVersion: factsFileVersion,
    gatheredAt: run.gatheredAt,
    program: environment.version,
    sample: product.sample,
    facts: redactFacts(facts, hide),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `MABS01-checks-2026-11-22.html`; nothing of a name that could lead to another folder. */
function fileName(host: string, { gatheredAt }: CheckRun, format: ExportOrder['format'], extension: string): string {
  const safe = host.replace(/[^A-Za-z0-9-]/gu, '');
  return `${[safe, format === 'facts' ? 'facts' : 'checks', gatheredAt.slice(0, 10)].filter((part) => part !== '').join('-')}.${extension}`;
}

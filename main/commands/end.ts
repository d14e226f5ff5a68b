import type { CommandEnd, ToldFailure, ToldReport } from '../../app/commands/command-end.ts';
import { explainFailure } from '../../app/errors/explain-failure.ts';
import type { Failure } from '../../app/failure.ts';
import { failureWords } from '../../app/failure.texts.ts';
import type { ReportState } from '../../app/session/report-state.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { ExitCode } from './exit-codes.ts';

/** Tells that a command ends, with which code, and why it did not do what it was asked for; where a run has ended, what became of its report. */
export type EndTeller = (exitCode: ExitCode, failure: ToldFailure | null, report?: ToldReport) => void;

interface Outlet {
  /** Everything after the name of the program, understood or not: arguments that are refused may have asked for JSON, too. */
  readonly arguments: readonly string[];
  readonly out: (text: string) => void;
  readonly now: () => Date;
}

/** Writes the last line of `--format json` ({@link CommandEnd}); nothing where JSON was not asked for. */
export function endTeller({ arguments: given, out, now }: Outlet): EndTeller {
  if (!asksForJson(given)) return () => undefined;
  return (exitCode, failure, report) => {
    const end: CommandEnd = { seq: 0, time: now().toISOString(), kind: 'ended', exitCode, failure, ...(report && { report }) };
    out(`${JSON.stringify(end)}\n`);
  };
}

function asksForJson(given: readonly string[]): boolean {
  return given.some((word, index) => word === '--format=json' || (word === '--format' && given[index + 1] === 'json'));
}

/** A failure for those who read no sentences, with the sentences: the diagnosis where there is one. */
export function toldFailure(failure: Failure, language: Language): ToldFailure {
  const { code, ...details } = failure;
  const { what, why, todo } = explainFailure(failure, language) ?? { ...failureWords(failure, language), why: null };
  return { code, what, why, todo: [...todo], details };
}

/** What became of a report, for those who read no sentences. */
export function toldReport(report: ReportState, language: Language): ToldReport {
  return report.kind === 'written' ? report : { ...report, failure: toldFailure(report.failure, language) };
}

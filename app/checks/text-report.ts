import type { Language } from '../texts/texts.ts';
import { checkLabels } from './check-labels.texts.ts';
import { reportRows, titleOf, type ReportRow } from './report-rows.ts';
import type { Comparison, ReportOptions } from './report-options.ts';
import type { CheckResult, CheckRun } from './result.ts';
import { textReportTexts } from './text-report.texts.ts';
import { countsSentence, verdictSentence } from './words.ts';

/** A run as plain text: one aligned line a check, what to do under each that is open, counts and verdict. Ends with a newline. */
export function textReport(run: CheckRun, options: ReportOptions): string {
  const { language, comparison } = options;
  const rows = reportRows(run, language);
  const categories = [...new Set(run.results.map(({ category }) => category))];
  const blocks = [
    headLines(run, options),
    ...categories.map((category) => [
      checkLabels[language].category[category],
      ...rows.filter(({ result }) => result.category === category).flatMap((row) => rowLines(row, rows, language)),
    ]),
    ...(comparison === null ? [] : [comparisonLines(comparison, language)]),
    [countsSentence(run, language), verdictSentence(run, language)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headLines({ product, host, gatheredAt }: CheckRun, { language, fromFactsFile, redacted }: ReportOptions): readonly string[] {
  const texts = textReportTexts[language];
  const name = host.name === '' ? texts.unknownName : host.name;
  return [
    texts.heading(product.name, product.version, product.rulesVersion),
    ...(product.sample ? [texts.sample] : []),
    texts.server(name, host.system === '' ? texts.unknownSystem : host.system),
    fromFactsFile ? texts.fromFile(name, gatheredAt) : texts.gathered(gatheredAt),
    ...(redacted ? [texts.redacted] : []),
  ];
}

function rowLines({ result, words }: ReportRow, all: readonly ReportRow[], language: Language): readonly string[] {
  const statusWidth = Math.max(...all.map((row) => row.words.status.length));
  const titleWidth = Math.max(...all.map((row) => row.words.title.length));
  const { required, command } = textReportTexts[language];
  const indent = ' '.repeat(statusWidth + 10);
  const isOpen = words.problem !== '';
  const finding = isOpen && words.required !== '' ? `${words.found} (${required(words.required)})` : words.found || words.reason;
  return [
    `  ${words.status.padEnd(statusWidth)}  ${result.code}  ${words.title.padEnd(titleWidth)}  ${finding}`.trimEnd(),
    ...(isOpen ? [words.problem, ...words.remedy.map((step, index) => `${String(index + 1)}. ${step}`)].map((line) => indent + line) : []),
    ...(result.command === null ? [] : commandLines(result.command, command[result.command.shell], indent)),
  ];
}

function commandLines({ text }: NonNullable<CheckResult['command']>, shell: string, indent: string): readonly string[] {
  return [`${indent}${shell}:`, ...text.split('\n').map((line) => `${indent}  ${line}`)];
}

function comparisonLines({ earlier, changes }: Comparison, language: Language): readonly string[] {
  const texts = textReportTexts[language];
  const width = Math.max(0, ...changes.map(({ kind }) => texts.change[kind].length));
  const lines = changes.map(({ name, kind }) => `  ${texts.change[kind].padEnd(width)}  ${titleOf(name, language)}`);
  return [texts.changes(earlier.finishedAt), ...(changes.length === 0 ? [`  ${texts.noChanges}`] : lines)];
}

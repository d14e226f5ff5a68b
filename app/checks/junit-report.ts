import { element, markupOf, type Content, type Markup } from '../support/markup.ts';
import { checkLabels } from './check-labels.texts.ts';
import { reportRows, type ReportRow } from './report-rows.ts';
import type { ReportOptions } from './report-options.ts';
import type { CheckRun } from './result.ts';
import { verdictSentence, type CheckWords } from './words.ts';

/**
 * A run as JUnit XML, for build servers: a suite a category, a case a check. What blocks is a failure, what could not be
 * checked an error, what was not needed is skipped; a warning passes with its words in `system-out`.
 */
export function junitReport(run: CheckRun, { language }: ReportOptions): string {
  const rows = reportRows(run, language);
  const categories = [...new Set(rows.map(({ result }) => result.category))];
  const suites = categories.map((category) => {
    const own = rows.filter(({ result }) => result.category === category);
    const attributes = { name: checkLabels[language].category[category], ...countsOf(own), time: 0, timestamp: timestampOf(run) };
    return lines('testsuite', { ...attributes, hostname: run.host.name }, own.map(caseOf));
  });
  const root = lines('testsuites', { name: verdictSentence(run, language), ...countsOf(rows), time: 0 }, suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(root)}\n`;
}

function countsOf(rows: readonly ReportRow[]) {
  const count = (kinds: readonly ReturnType<typeof endOf>[]): number => rows.filter((row) => kinds.includes(endOf(row))).length;
  return { tests: rows.length, failures: count(['failure']), errors: count(['error']), skipped: count(['skipped']) };
}

function endOf({ outcome }: ReportRow): 'failure' | 'error' | 'skipped' | 'passed' {
  switch (outcome) {
    case 'problem':
      return 'failure';
    case 'unknown':
      return 'error';
    case 'skipped':
    case 'notApplicable':
      return 'skipped';
    case 'passed':
    case 'warning':
    case 'information':
      return 'passed';
  }
}

function caseOf(row: ReportRow): Markup {
  const { result, words } = row;
  const attributes = { classname: `${result.category}.${result.name}`, name: `${result.code} ${words.title}`, time: 0 };
  return lines('testcase', attributes, endings(row, words));
}

function endings(row: ReportRow, words: CheckWords): readonly Markup[] {
  const end = endOf(row);
  const text = [words.problem, foundAgainst(words), ...words.remedy, row.result.command?.text ?? '']
    .filter((line) => line !== '')
    .join('\n');
  if (end === 'failure' || end === 'error') return [element(end, { message: words.problem, type: row.result.severity }, text)];
  if (end === 'skipped') return [element('skipped', { message: words.reason })];
  return row.outcome === 'passed' ? [] : [element('system-out', {}, text)];
}

/** Found and required on one line, as the text report has it. */
function foundAgainst({ found, required }: CheckWords): string {
  return required === '' ? found : `${found} (${required})`;
}

/** ISO 8601 without zone and fraction, as the schemas of JUnit readers want it; it is UTC. */
function timestampOf({ finishedAt }: CheckRun): string {
  return finishedAt.slice(0, 19);
}

/** An element with its children on lines of their own; an empty one on a single line. */
function lines(name: string, attributes: Parameters<typeof element>[1], children: readonly Markup[]): Markup {
  const inside: Content = children.length === 0 ? null : [{ markup: '\n' }, ...children.map(({ markup }) => ({ markup: `${markup}\n` }))];
  return element(name, attributes, inside);
}

import { htmlDocument } from '../support/html-document.ts';
import { element, type Content, type Markup } from '../support/markup.ts';
import { formatNumber, formatTime } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import { htmlReportTexts } from './html-report.texts.ts';
import { cardOf } from './html-card.ts';
import { reportRows, resultsByPart, titleOf, type ReportPart, type ReportRow } from './report-rows.ts';
import type { Comparison, ReportOptions } from './report-options.ts';
import type { CheckRun } from './result.ts';
import { textReportTexts } from './text-report.texts.ts';
import { countsSentence, verdictSentence } from './words.ts';

/** A run as one HTML file for people: verdict, what to fix, what to read, the rest, and where it comes from. No script. */
export function htmlReport(run: CheckRun, options: ReportOptions): string {
  const { language } = options;
  const texts = htmlReportTexts[language];
  const title = texts.title(run.host.name === '' ? texts.unnamed : run.host.name);
  return htmlDocument(
    language,
    title,
    element('header', {}, element('h1', {}, title), verdict(run, options)),
    element('main', {}, sections(run, options)),
  );
}

const line: Markup = { markup: '\n' };

function verdict(run: CheckRun, { language, redacted }: ReportOptions): Content {
  const texts = htmlReportTexts[language];
  const notes = [...(run.product.sample ? [texts.sample] : []), ...(redacted ? [texts.redacted] : [])];
  return [
    element(
      'div',
      { class: ['verdict', `verdict-${run.verdict}`].join(' ') },
      element('p', {}, verdictSentence(run, language)),
      element('p', {}, countsSentence(run, language)),
    ),
    notes.map((note) => element('p', { class: 'note' }, note)),
  ];
}

function sections(run: CheckRun, options: ReportOptions): Content {
  const { language, comparison } = options;
  const parts = resultsByPart(run.results);
  const of = (part: ReportPart): readonly ReportRow[] => reportRows({ results: [...parts[part]] }, language);
  return [
    comparison === null ? null : changesSection(comparison, language),
    section('open', of('open'), language, (own) => own.map((row) => cardOf(row, run, language))),
    section('notes', of('notes'), language, (own) => own.map((row) => cardOf(row, run, language))),
    section('passed', of('passed'), language, (own) => passedTable(own, language)),
    section('notNeeded', of('notNeeded'), language, (own) => notNeededTable(own, language)),
    aboutSection(run, options),
  ];
}

function section(part: ReportPart, rows: readonly ReportRow[], language: Language, draw: (rows: readonly ReportRow[]) => Content): Content {
  if (rows.length === 0) return null;
  const heading = `${htmlReportTexts[language].parts[part]} (${formatNumber(rows.length, language)})`;
  return [line, element('section', {}, element('h2', {}, heading), line, draw(rows))];
}

function passedTable(rows: readonly ReportRow[], language: Language): Content {
  const { columns } = htmlReportTexts[language];
  return table(
    [columns.code, columns.check, columns.found, columns.required],
    rows.map(({ result, words }) => [result.code, words.title, words.found, words.required]),
  );
}

function notNeededTable(rows: readonly ReportRow[], language: Language): Content {
  const { columns } = htmlReportTexts[language];
  return table(
    [columns.code, columns.check, columns.status, columns.reason],
    rows.map(({ result, words }) => [result.code, words.title, words.status, words.reason]),
  );
}

function changesSection({ earlier, changes }: Comparison, language: Language): Content {
  const { changes: heading, change, columns, noChanges } = htmlReportTexts[language];
  const words = textReportTexts[language].change;
  const rows = changes.map(({ name, kind }) => [words[kind], titleOf(name, language)]);
  return [
    line,
    element(
      'section',
      {},
      element('h2', {}, heading(utc(earlier.finishedAt, language))),
      rows.length === 0 ? element('p', {}, noChanges) : table([change, columns.check], rows),
    ),
  ];
}

/** The first cell of a row is its heading. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): Markup {
  const head = element(
    'tr',
    {},
    columns.map((column) => element('th', { scope: 'col' }, column)),
  );
  const lines = rows.map(([first = '', ...others]) => [
    line,
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, first),
      others.map((cell) => element('td', {}, cell)),
    ),
  ]);
  return element('table', {}, element('thead', {}, head), element('tbody', {}, lines));
}

function aboutSection({ host, product, gatheredAt, finishedAt }: CheckRun, { language, fromFactsFile }: ReportOptions): Content {
  const texts = htmlReportTexts[language];
  const facts = [
    [texts.server, host.name],
    [texts.system, host.system],
    [texts.product, texts.productValue(product.name, product.version, product.rulesVersion)],
    [texts.gathered, utc(gatheredAt, language)],
    [texts.finished, utc(finishedAt, language)],
    [texts.source, fromFactsFile ? texts.fromFile : texts.fromComputer],
  ].filter(([, value]) => value !== '');
  const items = facts.map(([label = '', value = '']) => [element('dt', {}, label), element('dd', {}, value)]);
  return [line, element('section', {}, element('h2', {}, texts.about), element('dl', {}, items))];
}

/** The reader's clock may be another than the server's. */
function utc(iso: string, language: Language): string {
  return `${formatTime(iso, language, 'UTC')} UTC`;
}

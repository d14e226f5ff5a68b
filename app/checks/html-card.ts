import { element, type Content, type Markup } from '../support/markup.ts';
import type { Language } from '../texts/texts.ts';
import { evidenceText } from './evidence-text.ts';
import { htmlReportTexts } from './html-report.texts.ts';
import type { ReportRow } from './report-rows.ts';
import type { CheckRun } from './result.ts';

/** A result that is open, with everything needed to mend it: problem, found and required, steps, command, evidence. */
export function cardOf({ result, words, outcome }: ReportRow, run: CheckRun, language: Language): Markup {
  const texts = htmlReportTexts[language];
  const facts = [
    [texts.found, words.found],
    [texts.required, words.required],
    [texts.reason, words.reason],
    [texts.why, words.why],
  ].filter(([, value]) => value !== '');
  const steps =
    words.remedy.length === 0
      ? null
      : [
          label(texts.remedy),
          element(
            'ol',
            {},
            words.remedy.map((step) => element('li', {}, step)),
          ),
        ];
  const evidence = evidenceText(result, run);
  return element(
    'article',
    { class: 'card' },
    element('h3', {}, element('span', { class: `status ${outcome}` }, words.status), ` ${result.code} ${words.title}`),
    element('p', {}, words.problem),
    element(
      'dl',
      {},
      facts.map(([name = '', value = '']) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
    steps,
    result.command === null ? null : element('pre', {}, result.command.text),
    result.restartAfterFix && result.status === 'failed' ? element('p', {}, texts.restart) : null,
    evidence === '' ? null : [label(texts.evidence), element('pre', {}, evidence)],
  );
}

function label(text: string): Content {
  return element('p', { class: 'label' }, text);
}

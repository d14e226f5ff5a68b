import { explainFailure } from '../errors/explain-failure.ts';
import { failureWords } from '../failure.texts.ts';
import type { Failure } from '../failure.ts';
import type { RunState } from '../plan/run-state.ts';
import { stepTexts } from '../plan/step.texts.ts';
import { secondsOf } from '../plan/time-left.ts';
import { formatDuration, formatTime } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import { htmlDocument } from './html-document.ts';
import { element, type Content, type Markup } from './markup.ts';
import { runReportTexts } from './run-report.texts.ts';

/** The report of a run as one HTML file, without script and without anything to load. `now` is when it is made (ISO 8601). */
export function runReport(run: RunState, language: Language, now: string): string {
  const words = runReportTexts[language];
  const tone = run.phase === 'finished' ? 'ready' : run.phase === 'failed' ? 'notReady' : 'incomplete';
  const body = element(
    'main',
    {},
    element('h1', {}, words.title),
    element(
      'div',
      { class: ['verdict', `verdict-${tone}`].join(' ') },
      element('p', {}, words.phases[run.phase]),
      run.restartNeeded ? element('p', {}, words.restart) : null,
    ),
    facts(run, language),
    run.failure === null ? null : problem(run.failure, language),
    steps(run, language, now),
  );
  return htmlDocument(language, words.title, body);
}

function facts({ product, startedAt, endedAt }: RunState, language: Language): Markup {
  const words = runReportTexts[language];
  const rows = [
    [words.product, product],
    [words.started, startedAt === null ? null : `${formatTime(startedAt, language, 'UTC')} UTC`],
    [words.ended, endedAt === null ? null : `${formatTime(endedAt, language, 'UTC')} UTC`],
  ] as const;
  return element(
    'dl',
    {},
    ...rows.map(([name, value]): Content => (value === null ? null : [element('dt', {}, name), element('dd', {}, value)])),
  );
}

function problem(failure: Failure, language: Language): Content {
  const words = runReportTexts[language];
  const { what, todo } = failureWords(failure, language);
  const explanation = explainFailure(failure, language);
  return [
    element('h2', {}, words.what),
    element('p', {}, explanation?.what ?? what),
    explanation === null
      ? null
      : [
          element('h2', {}, words.why),
          element('p', {}, explanation.why),
          ...explanation.also.map((each) => element('p', { class: 'note' }, each)),
        ],
    element('h2', {}, words.todo),
    element(
      'ol',
      {},
      ...[...(explanation === null ? todo : [...explanation.todo, explanation.again])].map((each) => element('li', {}, each)),
    ),
    explanation === null || explanation.lines.length === 0
      ? null
      : [element('h2', {}, words.lines), element('pre', {}, explanation.lines.join('\n'))],
  ];
}

function steps(run: RunState, language: Language, now: string): Content {
  const words = runReportTexts[language];
  const names = stepTexts[language];
  if (run.steps.length === 0) return null;
  const head = [words.step, words.state, words.time].map((each) => element('th', { scope: 'col' }, each));
  const rows = run.steps.map((step) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, names[step.id].name),
      element('td', {}, words.states[step.state]),
      element('td', {}, step.startedAt === null ? '' : formatDuration(secondsOf(step, run.endedAt ?? now), language)),
    ),
  );
  return [
    element('h2', {}, words.steps),
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)),
  ];
}

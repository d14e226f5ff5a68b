import { explainFailure } from '../errors/explain-failure.ts';
import { failureWords } from '../failure.texts.ts';
import type { Failure } from '../failure.ts';
import { EVALUATION_DAYS, leftEvaluation } from '../plan/evaluation.ts';
import { evaluationTexts } from '../plan/evaluation.texts.ts';
import { leftStopped } from '../plan/left-stopped.ts';
import type { RunState } from '../plan/run-state.ts';
import { endUnseenTexts, stepStateTexts } from '../plan/step-state.texts.ts';
import { stepTexts } from '../plan/step.texts.ts';
import { products } from '../products/index.ts';
import { secondsOf } from '../plan/time-left.ts';
import { secretLeftBeside } from '../plan/secret-left.ts';
import { formatDuration, formatTime } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import { htmlDocument } from './html-document.ts';
import { element, type Content, type Markup } from './markup.ts';
import type { RunDocument } from './run-document.ts';
import { changesPart, proofPart } from './run-report-machine.ts';
import { runReportTexts } from './run-report.texts.ts';
import { tableOf } from './table.ts';

/** The report of a run as one HTML file, without script and without anything to load. */
export function runReport(document: RunDocument, language: Language): string {
  const { run, changes, writtenAt } = document;
  const words = runReportTexts[language];
  const body = element(
    'main',
    {},
    element('h1', {}, words.title),
    element(
      'div',
      { class: ['verdict', `verdict-${toneOf(run)}`].join(' ') },
      element('p', {}, words.phases[run.phase]),
      run.restartNeeded ? element('p', {}, words.restart) : null,
    ),
    document.product.sample ? element('p', { class: 'note' }, words.sample) : null,
    facts(document, language),
    evaluation(document, language),
    problem(run.failure, language),
    problem(secretLeftBeside(run), language),
    ...leftStopped(run, language).map((each) => element('p', { class: 'note' }, each)),
    proofPart(run.proof, language),
    steps(run, language, writtenAt),
    run.phase === 'none' ? null : changesPart(changes, language),
  );
  return htmlDocument(language, words.title, body);
}

function toneOf({ phase }: RunState): 'ready' | 'notReady' | 'incomplete' {
  if (phase === 'finished') return 'ready';
  return phase === 'failed' ? 'notReady' : 'incomplete';
}

function facts({ product, program, run: { startedAt, endedAt } }: RunDocument, language: Language): Markup {
  const words = runReportTexts[language];
  const at = (time: string | null): string | null => (time === null ? null : `${formatTime(time, language, 'UTC')} UTC`);
  const rows = [
    [words.product, `${product.name} (${product.version})`],
    [words.program, program],
    [words.started, at(startedAt)],
    [words.ended, at(endedAt)],
  ] as const;
  return element(
    'dl',
    {},
    ...rows.map(([name, value]): Content => (value === null ? null : [element('dt', {}, name), element('dd', {}, value)])),
  );
}

/** What has to be done about Reporting Services that this run installed without a key. */
function evaluation({ product, run }: RunDocument, language: Language): Content {
  if (!leftEvaluation(run.steps)) return null;
  const { title, task } = evaluationTexts[language];
  return element('p', { class: 'note' }, `${title}. ${task(EVALUATION_DAYS, products[product.id].programs.reporting)}`);
}

function problem(failure: Failure | null, language: Language): Content {
  if (failure === null) return null;
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
  const rows = run.steps.map((step) => [
    names[step.id].name,
    [stepStateTexts[language][step.state], ...(step.endUnseen === true ? [endUnseenTexts[language].note] : [])].join('. '),
    step.startedAt === null ? '' : formatDuration(secondsOf(step, run.endedAt ?? now), language),
  ]);
  return [element('h2', {}, words.steps), tableOf([words.step, words.state, words.time], rows)];
}

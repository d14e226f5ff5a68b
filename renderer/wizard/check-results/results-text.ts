import { reportParts, resultsByPart } from '../../../app/checks/report-rows.ts';
import type { CheckResult, CheckRun } from '../../../app/checks/result.ts';
import { countsSentence, verdictSentence, wordsOf } from '../../../app/checks/words.ts';
import { formatTime } from '../../../app/texts/format.ts';
import type { Language } from '../../../app/texts/texts.ts';

/** A whole run as plain text, for the clipboard: what blocks comes first. */
export function resultsText(run: CheckRun, language: Language): string {
  const grouped = resultsByPart(run.results);
  const lines = reportParts.flatMap((id) => grouped[id]).map((result) => resultLine(result, language));
  const head = [run.host.name, run.host.system, formatTime(run.finishedAt, language)].filter((part) => part !== '').join(' · ');
  return [head, verdictSentence(run, language), countsSentence(run, language), '', ...lines].join('\n');
}

/** One result as plain text. */
export function resultLine(result: CheckResult, language: Language): string {
  const words = wordsOf(result, language);
  const parts = [result.code, words.status, words.title, words.problem === '' ? words.found : words.problem, words.reason];
  return [parts.filter((part) => part !== '').join(' · '), ...words.remedy.map((step) => `    ${step}`)].join('\n');
}

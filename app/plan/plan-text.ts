import type { SetupMode } from '../answers/mode.ts';
import { formatBytes } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import type { DryRunResult } from './dry-run.ts';
import { evaluationTexts } from './evaluation.texts.ts';
import type { Foresight } from './foresight.ts';
import { planTexts } from './plan.texts.ts';
import { stepTexts } from './step.texts.ts';

/** What a plan foresees, as lines of text; sections with nothing in them are left out. */
export function foresightLines(foreseen: Foresight, language: Language, mode: SetupMode): readonly string[] {
  const { files, services, accounts, restarts, space, evaluationDays, minutes } = foreseen;
  const words = planTexts[language];
  const names = stepTexts[language];
  const evaluation = evaluationTexts[language];
  return [
    ...section(
      words.files,
      files.map(({ path, use }) => `${path} (${words.use[use]})`),
    ),
    ...section(words.services[mode], services),
    ...section(words.accounts, accounts),
    ...section(
      words.restarts,
      restarts.map(({ step, when }) => `${names[step].name}: ${words.when[when]}`),
    ),
    ...section(
      words.space,
      space.map(({ drive, bytes }) => `${drive} ${formatBytes(bytes, language)}`),
    ),
    ...section(evaluation.heading, evaluationDays === null ? [] : [evaluation.before(evaluationDays)]),
    words.minutes(minutes),
  ];
}

/** What a dry run found, as lines of text. */
export function dryRunLines(results: readonly DryRunResult[], language: Language): readonly string[] {
  const words = planTexts[language];
  return section(
    words.dryRun,
    results.map(({ step, end, what }) => `${stepTexts[language][step].name}: ${words.end[end]}\n     ${what}`),
  );
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `   ${line}`)];
}

import type { SetupMode } from '../../../app/answers/mode.ts';
import { pagesOf, stageOf } from '../../../app/flow/pages.ts';
import type { Foresight } from '../../../app/plan/foresight.ts';
import { withPlaceholders } from '../../../app/plan/fragments.ts';
import { foresightLines } from '../../../app/plan/plan-text.ts';
import { commandOf, commandText } from '../../../app/plan/step-command.ts';
import type { Step } from '../../../app/plan/step.ts';
import { stepTexts } from '../../../app/plan/step.texts.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import type { Language } from '../../../app/texts/texts.ts';
import type { Page, SummaryLine } from '../../wizard/page.ts';

/** What one page has to say on the summary. */
export interface PageLines {
  readonly page: Page;
  readonly lines: readonly SummaryLine[];
}

/** The lines of all pages that this mode asks, in their order; pages without any are left out. */
export function linesOf(pages: readonly Page[], snapshot: Snapshot, language: Language): readonly PageLines[] {
  return pages
    .filter(({ id }) => stageOf(id) !== null && pagesOf(snapshot.mode).includes(id))
    .map((page) => ({ page, lines: page.summarise?.(snapshot, language) ?? [] }))
    .filter(({ lines }) => lines.length > 0);
}

/** What a step is given besides its arguments, with placeholders for secrets. */
export function inputsOf(
  step: Step,
): readonly { readonly kind: 'answerFile' | 'stdin' | 'file'; readonly path: string; readonly text: string }[] {
  if (step.kind === 'write-secret-file') return [{ kind: 'file', path: step.path, text: withPlaceholders(step.content) }];
  if (step.kind === 'run-script') return [];
  const { answerFile, stdin } = step;
  return [
    ...(answerFile === null ? [] : [{ kind: 'answerFile' as const, path: answerFile.path, text: withPlaceholders(answerFile.content) }]),
    ...(stdin === null ? [] : [{ kind: 'stdin' as const, path: '', text: withPlaceholders(stdin) }]),
  ];
}

/** The summary as plain text, to paste into a ticket: choices, what is foreseen, and every step with its command. */
export function summaryText(
  groups: readonly PageLines[],
  { steps, foreseen, mode }: { readonly steps: readonly Step[]; readonly foreseen: Foresight; readonly mode: SetupMode },
  language: Language,
): string {
  const choices = groups.flatMap(({ page, lines }) => [
    page.words[language].title,
    ...lines.map(({ label, value }) => `  ${label}: ${value}`),
    '',
  ]);
  return [...choices, ...foresightLines(foreseen, language, mode), '', commandsText(steps, language)].join('\n');
}

/** Every step with its command and what that is given, as plain text; placeholders where a secret goes. */
export function commandsText(steps: readonly Step[], language: Language): string {
  const lines = steps.flatMap((step, index) => {
    const command = commandOf(step);
    const inputs = inputsOf(step).flatMap(({ path, text }) => [path, ...text.split(/\r?\n/u)]);
    return [
      `${String(index + 1)}. ${stepTexts[language][step.id].name}`,
      ...[...(command === null ? [] : [commandText(command)]), ...inputs].filter((line) => line !== '').map((line) => `   ${line}`),
    ];
  });
  return lines.join('\n');
}

import { checks as allChecks } from '../checks/index.ts';
import { explainExit } from '../errors/explain-failure.ts';
import type { FailureOf } from '../failure.ts';
import type { Language } from '../texts/texts.ts';
import { stepTexts } from './step.texts.ts';
import { stepIds } from './step.ts';

/** Ids are for logs and files; people get the words. One that this version does not know stays as it is. */
export function nameOfStep(id: string, language: Language): string {
  const known = stepIds.find((each) => each === id);
  return known === undefined ? id : stepTexts[language][known].name;
}

/** The title of a check, by its name. */
export function titleOfCheck(name: string, language: Language): string {
  return allChecks.find(({ check }) => check.name === name)?.texts[language].title ?? name;
}

/** What a program's end means is told by the catalogue of errors. */
export function exitSentences(failure: FailureOf<'run.exitCode'>, language: Language): readonly [string, ...string[]] {
  const { what, todo, again } = explainExit(failure, language);
  return [what, ...todo, again];
}

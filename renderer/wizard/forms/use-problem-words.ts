import { problemOf } from '../../../app/answers/problem.ts';
import { problemTexts } from '../../../app/answers/problem.texts.ts';
import { useTexts } from '../use-wizard.ts';

/** The sentence for what a schema says of a field (its message is a problem code), or null when nothing is wrong. */
export function useProblemWords(): (error: { readonly message?: string | undefined } | undefined) => string | null {
  const texts = useTexts(problemTexts);
  return (error) => (error?.message === undefined ? null : texts[problemOf(error.message, false)]);
}

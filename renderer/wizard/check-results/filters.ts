import { reportParts } from '../../../app/checks/report-rows.ts';
import type { CheckResult } from '../../../app/checks/result.ts';
import { wordsOf } from '../../../app/checks/words.ts';
import type { Language } from '../../../app/texts/texts.ts';

/** What the list can be narrowed to: everything, or one of its groups. */
export const filterIds = ['all', ...reportParts] as const;

/** See {@link filterIds}. */
export type FilterId = (typeof filterIds)[number];

/** The results that a search finds: by title, code, id, and what was found; every word has to be there. */
export function searchResults(results: readonly CheckResult[], search: string, language: Language): readonly CheckResult[] {
  const wanted = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return results.filter((result) => {
    const { title, found, problem, status } = wordsOf(result, language);
    const text = [result.code, result.name, title, found, problem, status].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

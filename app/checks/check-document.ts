import * as z from 'zod';
import { languages, type Language } from '../texts/texts.ts';
import { checkChange, type CheckChange } from './compare-runs.ts';
import { checkResult, checkRun, type CheckRun } from './result.ts';
import { wordsOf } from './words.ts';

/** Schema of one result with its words: what `check --format json` prints. */
const wordedResult = checkResult.extend({
  /** What is checked. */
  displayName: z.string(),
  /** The finding in one sentence; the reason where nothing was judged; else what was found. */
  title: z.string(),
  expected: z.string(),
  actual: z.string(),
  remediation: z.array(z.string()),
  /** The vendor's article about it. */
  help: z.string(),
});

/** Schema of the JSON document of `check`: a run, worded in one language. */
export const checkDocument = checkRun.extend({
  language: z.enum(languages),
  /** True where the facts come from a file: nothing was read from this computer. */
  fromFactsFile: z.boolean(),
  /** True where names of hosts, domains and users were replaced by placeholders. */
  redacted: z.boolean(),
  results: z.array(wordedResult),
  /** What changed since the run given with `--compare`; null without it. */
  changes: z.array(checkChange).nullable(),
});

/** See {@link checkDocument}. */
export type CheckDocument = z.infer<typeof checkDocument>;

/** What a document says beside its run. */
export interface DocumentOptions {
  readonly language: Language;
  readonly fromFactsFile: boolean;
  readonly redacted: boolean;
  readonly changes: readonly CheckChange[] | null;
}

/** The JSON document of a run in the words of a language. */
export function checkDocumentOf(run: CheckRun, { language, fromFactsFile, redacted, changes }: DocumentOptions): CheckDocument {
  const results = run.results.map((result) => {
    const { title, problem, reason, found, required, remedy, help } = wordsOf(result, language);
    const finding = [problem, reason, found].find((text) => text !== '') ?? title;
    return { ...result, displayName: title, title: finding, expected: required, actual: found, remediation: [...remedy], help };
  });
  return { ...run, language, fromFactsFile, redacted, results, changes: changes === null ? null : [...changes] };
}

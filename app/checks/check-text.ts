import type { Language } from '../texts/texts.ts';
import type { CheckValues } from './result.ts';

/** The words of one check in one language. Every function gets the values its judgement returned. */
export interface CheckText {
  /** What is checked, as a noun: `Domain membership`. */
  readonly title: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  readonly found: (values: CheckValues) => string;
  readonly required: (values: CheckValues) => string;
  /** One sentence that names the problem with its values; no "failed", no blame. */
  readonly problem: (values: CheckValues) => string;
  /** What to do, in steps. */
  readonly remedy: (values: CheckValues) => readonly string[];
}

/** The words of one check in every language. */
export type CheckTexts = Readonly<Record<Language, CheckText>>;

/** Declares the words of one check; same shape in both languages, checked by the compiler. */
export function defineCheckTexts(texts: CheckTexts): CheckTexts {
  return texts;
}

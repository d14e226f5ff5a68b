import { ZxcvbnFactory, type TranslationKeys } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** What makes a text easy to guess, as zxcvbn names it. */
export type Weakness = keyof TranslationKeys['warnings'];

/** How hard a text is to guess: from 0 (at once) to 4 (no known way), and why not harder where that is known. */
export interface Strength {
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly weakness: Weakness | null;
}

/** Judges how hard a text is to guess for who knows these names. Takes a few milliseconds, up to some fifty for repetitive texts. */
export type JudgeStrength = (text: string, names: readonly string[]) => Strength;

/** What is not strong in its first 40 characters will not become it: longer texts would take it up to half a second. */
const JUDGED_LENGTH = 40;

/**
 * Makes the judge; imported only once somebody types a password: its lists of words and passwords weigh as much as the rest of the page.
 * They are English and common passwords of the world; languages of their own would be megabytes (decision 029).
 */
export function createStrengthJudge(): JudgeStrength {
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (text, names) => {
    const { score, feedback } = factory.check(text.slice(0, JUDGED_LENGTH), [...names]);
    /** Without translations the factory answers with its keys. */
    return { score, weakness: feedback.warning as Weakness | null };
  };
}

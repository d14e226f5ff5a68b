import type { Language } from '../texts/texts.ts';
import { newServerTexts } from './new-server.texts.ts';
import { oldServerTexts } from './old-server.texts.ts';
import { restoredTexts } from './restored.texts.ts';
import type { MoveStepId } from './steps.ts';

/** What is said of a step: its name, what to do, why, and what to be careful about. */
export interface MoveStepWords {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly careful: string;
}

/** The words of every step in a language; a step without them does not compile. */
export function moveStepWords(language: Language): Readonly<Record<MoveStepId, MoveStepWords>> {
  return { ...oldServerTexts[language], ...newServerTexts[language], ...restoredTexts[language] };
}

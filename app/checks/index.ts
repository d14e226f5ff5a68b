import type { Check } from './check.ts';
import type { CheckTexts } from './check-text.ts';
import { memory } from './memory.ts';
import { memoryTexts } from './memory.texts.ts';

/** Every check with its words, in the order shown. Adding a check is one line here. */
export const checks: readonly { readonly check: Check; readonly texts: CheckTexts }[] = [
  { check: memory, texts: memoryTexts },
];

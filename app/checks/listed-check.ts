import type { CheckTexts } from './check-text.ts';
import type { Check } from './check.ts';

/** A check and its words. */
export interface ListedCheck {
  readonly check: Check;
  readonly texts: CheckTexts;
}

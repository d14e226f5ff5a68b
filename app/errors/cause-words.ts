/** Words of a cause: why such a thing happens, and what to do, step by step. */
export interface CauseWords {
  readonly why: string;
  readonly todo: readonly string[];
}

/** Words of some causes in one language. */
export type WordsOf<C extends string> = Readonly<Record<C, CauseWords>>;

/** Words of one cause. */
export function because(why: string, ...todo: readonly string[]): CauseWords {
  return { why, todo };
}

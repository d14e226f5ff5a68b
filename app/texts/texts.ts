/** The languages of the program. */
export const languages = ['en', 'fr'] as const;

/** A language of the program: English or French. */
export type Language = (typeof languages)[number];

/** One language of a catalogue: sentences, functions that build sentences, lists of sentences, or groups of them. */
export interface TextTree {
  readonly [key: string]: TextEntry;
}

/** One entry of a catalogue. Parameters of functions are values (numbers, names, codes), never other sentences. */
export type TextEntry = string | readonly string[] | ((...values: never[]) => string | readonly string[]) | TextTree;

/** The shape every language must have: the keys and parameters of the English one, with free wording. */
export type ShapeOf<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : T extends (...values: infer V) => infer R
      ? (...values: V) => ShapeOf<R>
      : { readonly [K in keyof T]: ShapeOf<T[K]> };

/** A catalogue: the same texts in every language; `catalogue[language]` has the keys of the English one. */
export interface Texts<T> {
  readonly en: T;
  readonly fr: ShapeOf<T>;
}

/**
 * Declares the texts of one owner in every language. A missing, extra or differently parameterised French
 * entry does not compile.
 */
export function defineTexts<const T extends TextTree>(texts: { readonly en: T; readonly fr: NoInfer<ShapeOf<T>> }): Texts<T> {
  return texts;
}

import type { ShapeOf, Texts, TextTree } from '../../../../app/texts/texts.ts';
import { pseudo } from '../pseudo.ts';

export * from '../../../../app/texts/texts.ts';

/** Stands in for the real one in the build of the pseudo-language: English is replaced, French stays. */
export function defineTexts<const T extends TextTree>(texts: { readonly en: T; readonly fr: NoInfer<ShapeOf<T>> }): Texts<T> {
  return { en: pseudo(texts.en), fr: texts.fr };
}

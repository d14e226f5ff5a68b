import { checkFailureTexts } from './checks/failures.texts.ts';
import type { Failure, FailureCode } from './failure.ts';
import { wordsFrom, type FailureSentences, type FailureWords } from './failure-words.ts';
import { generalFailureTexts } from './general-failures.texts.ts';
import { packageFailureTexts } from './package/failures.texts.ts';
import { signatureFailureTexts } from './package/signature-failures.texts.ts';
import { productStartFailureTexts } from './product-start/failures.texts.ts';
import { runFailureTexts } from './plan/failures.texts.ts';
import { elevationFailureTexts } from './elevation/failures.texts.ts';
import { moveFailureTexts } from './server-move/failures.texts.ts';
import { sessionFailureTexts } from './session/failures.texts.ts';
import { restartFailureTexts } from './restart/failures.texts.ts';
import type { Language } from './texts/texts.ts';
import { vaultFailureTexts } from './vault/failures.texts.ts';

/** The sentences of every failure. A code without words in both languages does not compile. */
const sentences: Readonly<Record<Language, FailureSentences<FailureCode>>> = {
  en: {
    ...generalFailureTexts.en,
    ...packageFailureTexts.en,
    ...signatureFailureTexts.en,
    ...runFailureTexts.en,
    ...checkFailureTexts.en,
    ...vaultFailureTexts.en,
    ...restartFailureTexts.en,
    ...elevationFailureTexts.en,
    ...moveFailureTexts.en,
    ...sessionFailureTexts.en,
    ...productStartFailureTexts.en,
  },
  fr: {
    ...generalFailureTexts.fr,
    ...packageFailureTexts.fr,
    ...signatureFailureTexts.fr,
    ...runFailureTexts.fr,
    ...checkFailureTexts.fr,
    ...vaultFailureTexts.fr,
    ...restartFailureTexts.fr,
    ...elevationFailureTexts.fr,
    ...moveFailureTexts.fr,
    ...sessionFailureTexts.fr,
    ...productStartFailureTexts.fr,
  },
};

/** What a failure says to people in a language. */
export function failureWords(failure: Failure, language: Language): FailureWords {
  return wordsFrom(sentences[language], failure);
}

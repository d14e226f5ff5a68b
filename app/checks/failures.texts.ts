import type { FailureSentences } from '../failure-words.ts';
import type { Language } from '../texts/texts.ts';
import type { checkFailures } from './failures.ts';
import type * as z from 'zod';

type Code = z.infer<(typeof checkFailures)[number]>['code'];

/** Sentences of {@link checkFailures}. */
export const checkFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    'checks.noFix': () => ['Setup can’t do this for you here.', 'Follow the steps under “What to do” on the server itself.'],
    'checks.fixFailed': ({ command, end, output }) => [
      `The command didn’t mend it: ${command} ended with ${end}.`,
      ...(output === '' ? [] : [`It said: ${output}`]),
      'Start this program as administrator and try again, or run the command yourself and check again.',
    ],
  },
  fr: {
    'checks.noFix': () => [
      'Le programme ne peut pas le faire pour vous ici.',
      'Suivez les étapes de «\u00a0Que faire\u00a0» sur le serveur lui-même.',
    ],
    'checks.fixFailed': ({ command, end, output }) => [
      `La commande n’a pas résolu le problème\u00a0: ${command} s’est terminée avec ${end}.`,
      ...(output === '' ? [] : [`Elle a indiqué\u00a0: ${output}`]),
      'Démarrez ce programme en tant qu’administrateur et réessayez, ou exécutez la commande vous-même, puis vérifiez à nouveau.',
    ],
  },
};

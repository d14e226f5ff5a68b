import type * as z from 'zod';
import type { FailureSentences } from '../failure-words.ts';
import type { Language } from '../texts/texts.ts';
import type { productStartFailures } from './failures.ts';

type Code = z.infer<(typeof productStartFailures)[number]>['code'];

/** Words of what can go wrong with starting the product. */
export const productStartFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    'product.noLink': ({ folders }) => [
      `No link to Azure Backup Server that could be used was found in ${folders.join(' or ')}.`,
      'Open it from the Start menu: type “Azure Backup Server”.',
    ],
    'product.notOpened': ({ file, reason }) => [
      `Windows didn’t open ${file} (${reason}).`,
      'Open it from the Start menu: type “Azure Backup Server”.',
    ],
  },
  fr: {
    'product.noLink': ({ folders }) => [
      `Aucun raccourci utilisable vers Azure Backup Server n’a été trouvé dans ${folders.join(' ou ')}.`,
      'Ouvrez-le depuis le menu Démarrer\u00a0: tapez «\u00a0Azure Backup Server\u00a0».',
    ],
    'product.notOpened': ({ file, reason }) => [
      `Windows n’a pas ouvert ${file} (${reason}).`,
      'Ouvrez-le depuis le menu Démarrer\u00a0: tapez «\u00a0Azure Backup Server\u00a0».',
    ],
  },
};

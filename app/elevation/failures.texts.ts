import type * as z from 'zod';
import type { FailureSentences } from '../failure-words.ts';
import type { Language } from '../texts/texts.ts';
import type { elevationFailures } from './failures.ts';

type Code = z.infer<(typeof elevationFailures)[number]>['code'];

/** ERROR_CANCELLED of winerror.h: the prompt was closed, or nobody gave the name of an administrator. */
const CANCELLED = 1223;

/** Words of what can go wrong with a start as administrator. */
export const elevationFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    'elevation.refused': ({ win32Error }) =>
      win32Error === CANCELLED
        ? [
            'Windows got no consent to start Setup as administrator (1223).',
            'This window stays as it is. Try again when an administrator can answer.',
          ]
        : [
            `Setup couldn’t be started as administrator (${String(win32Error)}).`,
            'Close Setup, right-click its icon and choose “Run as administrator”.',
          ],
  },
  fr: {
    'elevation.refused': ({ win32Error }) =>
      win32Error === CANCELLED
        ? [
            'Windows n’a pas reçu l’accord pour lancer le programme en tant qu’administrateur (1223).',
            'Cette fenêtre reste telle quelle. Réessayez quand un administrateur pourra répondre.',
          ]
        : [
            `Impossible de lancer le programme en tant qu’administrateur (${String(win32Error)}).`,
            'Fermez le programme, faites un clic droit sur son icône et choisissez «\u00a0Exécuter en tant qu’administrateur\u00a0».',
          ],
  },
};

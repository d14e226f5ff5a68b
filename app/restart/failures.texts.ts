import type * as z from 'zod';
import type { FailureSentences } from '../failure-words.ts';
import type { Language } from '../texts/texts.ts';
import type { restartFailures } from './failures.ts';

type Code = z.infer<(typeof restartFailures)[number]>['code'];

/** Win32 errors that have a sentence of their own (winerror.h): access denied, one is under way, one is scheduled already. */
const [ACCESS_DENIED, IN_PROGRESS, SCHEDULED] = ['5', '1115', '1190'];

/** Words of what can go wrong with a restart. */
export const restartFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    'restart.refused': ({ end }) => {
      if (end === ACCESS_DENIED)
        return [
          'You may not restart this computer (5).',
          'Ask somebody who may, or change the right “Shut down the system” in the local policy.',
        ];
      if (end === IN_PROGRESS || end === SCHEDULED)
        return [`Windows is about to restart or shut down already (${end}).`, 'Wait for it; to call it off, run: shutdown /a'];
      return [`Windows couldn’t be restarted (${end}).`, 'Restart this computer from the Start menu.'];
    },
  },
  fr: {
    'restart.refused': ({ end }) => {
      if (end === ACCESS_DENIED)
        return [
          'Vous n’avez pas le droit de redémarrer cet ordinateur (5).',
          'Adressez-vous à une personne autorisée, ou modifiez le droit «\u00a0Arrêter le système\u00a0» dans la stratégie locale.',
        ];
      if (end === IN_PROGRESS || end === SCHEDULED)
        return [
          `Un redémarrage ou un arrêt de Windows est déjà prévu (${end}).`,
          'Attendez-le\u202f; pour l’annuler, exécutez\u00a0: shutdown /a',
        ];
      return [`Impossible de redémarrer Windows (${end}).`, 'Redémarrez cet ordinateur depuis le menu Démarrer.'];
    },
  },
};

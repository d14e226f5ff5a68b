import type * as z from 'zod';
import type { FailureSentences } from '../failure-words.ts';
import type { Language } from '../texts/texts.ts';
import type { sessionFailures } from './failures.ts';

type Code = z.infer<(typeof sessionFailures)[number]>['code'];

/** Words of what can go wrong with the file that keeps a session. */
export const sessionFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    'session.unreadable': ({ path, reason }) => [
      `A setup was begun, but ${path} can’t be read (${reason}).`,
      'Close what holds the file, or start Setup with an account that may read it; then start Setup again and resume.',
    ],
    'session.damaged': ({ path }) => [
      `A setup was begun, but ${path} can’t be understood: it was changed or damaged.`,
      'Put back a copy of the file if there is one. Otherwise begin anew: the folder is kept among the earlier sessions.',
    ],
    'session.newer': ({ path }) => [
      `A setup was begun by a newer version of this program, which wrote ${path}.`,
      'Use that version to go on.',
    ],
    'session.taken': ({ path }) => [
      `The setup in ${path} is no longer this one: another window or a command began, resumed or put away a setup there.`,
      'Go on there, or close this window, start Setup again and choose Resume. Save the answers of this window first if you need them.',
    ],
  },
  fr: {
    'session.unreadable': ({ path, reason }) => [
      `Une installation a été commencée, mais ${path} ne peut pas être lu (${reason}).`,
      'Fermez ce qui utilise le fichier, ou démarrez le programme avec un compte autorisé à le lire\u202f; redémarrez ensuite le programme et reprenez.',
    ],
    'session.damaged': ({ path }) => [
      `Une installation a été commencée, mais ${path} est illisible\u00a0: il a été modifié ou endommagé.`,
      'Remettez une copie du fichier s’il en existe une. Sinon, recommencez\u00a0: le dossier est gardé parmi les sessions précédentes.',
    ],
    'session.newer': ({ path }) => [
      `Une installation a été commencée par une version plus récente de ce programme, qui a écrit ${path}.`,
      'Utilisez cette version pour continuer.',
    ],
    'session.taken': ({ path }) => [
      `L’installation dans ${path} n’est plus celle-ci\u00a0: une autre fenêtre ou une commande y a commencé, repris ou mis de côté une installation.`,
      'Continuez là-bas, ou fermez cette fenêtre, redémarrez le programme et choisissez Reprendre. Enregistrez d’abord les réponses de cette fenêtre si vous en avez besoin.',
    ],
  },
};

import type * as z from 'zod';
import type { FailureSentences } from '../failure-words.ts';
import type { Language } from '../texts/texts.ts';
import type { moveFailures } from './failures.ts';

type Code = z.infer<(typeof moveFailures)[number]>['code'];

/** Words of what can go wrong with the list of a move. */
export const moveFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    'serverMove.damaged': ({ path }) => [
      `The list that was kept in ${path} can’t be read: it was changed or damaged.`,
      'Begin anew, or open a copy that you saved. The file is kept beside, under another name.',
    ],
    'serverMove.noList': ({ path }) => [
      `${path} holds no list of steps that was saved here.`,
      'Choose the text file that “Save the list” wrote, its last line as it was written, or a list that “Begin anew” put aside.',
    ],
  },
  fr: {
    'serverMove.damaged': ({ path }) => [
      `La liste conservée dans ${path} est illisible\u00a0: elle a été modifiée ou endommagée.`,
      'Recommencez, ou ouvrez une copie que vous avez enregistrée. Le fichier est gardé à côté, sous un autre nom.',
    ],
    'serverMove.noList': ({ path }) => [
      `${path} ne contient pas de liste d’étapes enregistrée ici.`,
      'Choisissez le fichier texte écrit par «\u00a0Enregistrer la liste\u00a0», sa dernière ligne restée telle quelle, ou une liste mise de côté par «\u00a0Recommencer\u00a0».',
    ],
  },
};

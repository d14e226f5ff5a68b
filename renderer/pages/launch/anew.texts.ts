import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the question before a setup that was begun makes way for another. */
export const anewTexts = defineTexts({
  en: {
    title: 'Begin anew?',
    answers: (product: string, when: string) =>
      `The setup of ${product} of ${when} isn’t finished. Its answers are put away and no longer offered if you begin anew.`,
    installing: (product: string, when: string) =>
      `The installation of ${product} that was interrupted on ${when} can no longer be resumed if you begin anew. Its answers and the record of what it began are put away.`,
    remains:
      'What it installed so far stays on this computer. A new installation doesn’t know it as its own, so the checks may refuse to install beside it.',
    unread:
      'A setup was begun, and what was kept of it can’t be used now. It can no longer be resumed if you begin anew; its folder is put away as it is.',
    package: 'The package that was extracted into Setup’s own folder is deleted.',
    resume: 'Resume',
    anew: 'Begin anew',
    cancel: 'Cancel',
  },
  fr: {
    title: 'Recommencer\u202f?',
    answers: (product, when) =>
      `L’installation de ${product} du ${when} n’est pas terminée. Si vous recommencez, ses réponses sont mises de côté et ne sont plus proposées.`,
    installing: (product, when) =>
      `Si vous recommencez, l’installation de ${product} interrompue le ${when} ne peut plus être reprise. Ses réponses et la trace de ce qu’elle a entrepris sont mises de côté.`,
    remains:
      'Ce qu’elle a déjà installé reste sur cet ordinateur. Une nouvelle installation ne le reconnaît pas comme le sien\u00a0: les vérifications peuvent refuser d’installer à côté.',
    unread:
      'Une installation a été commencée, et ce qui en a été gardé est inutilisable pour le moment. Si vous recommencez, elle ne peut plus être reprise ; son dossier est mis de côté tel quel.',
    package: 'Le package extrait dans le dossier propre au programme est supprimé.',
    resume: 'Reprendre',
    anew: 'Recommencer',
    cancel: 'Annuler',
  },
});

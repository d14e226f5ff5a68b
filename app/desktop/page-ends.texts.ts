import { defineTexts } from '../texts/texts.ts';
import type { PageEnd } from './page-ends.ts';

/** Words of the box that is shown when the page of the window does not stay. */
export const pageEndsTexts = defineTexts({
  en: {
    title: 'The window cannot be shown',
    why: {
      crashed: 'Its process ended unexpectedly again and again.',
      outOfMemory: 'Its process ran out of memory again and again.',
      killed: 'Its process was ended from outside again and again.',
      notStarted: 'The system did not start its process. Security software may have prevented it.',
      notLoaded: 'Its files could not be loaded.',
    } satisfies Record<PageEnd, string>,
    lost: 'Your answers are kept. An installation that is running goes on without the window.',
    stays: 'The installation is in a part that must not be interrupted, so the program cannot be closed now.',
    log: (file: string) => `What happened is written in ${file}`,
    reload: 'Reload',
    close: 'Close',
  },
  fr: {
    title: 'La fenêtre ne peut pas être affichée',
    why: {
      crashed: 'Son processus s’est arrêté de façon inattendue à plusieurs reprises.',
      outOfMemory: 'Son processus a manqué de mémoire à plusieurs reprises.',
      killed: 'Son processus a été arrêté de l’extérieur à plusieurs reprises.',
      notStarted: 'Le système n’a pas démarré son processus. Un logiciel de sécurité l’en a peut-être empêché.',
      notLoaded: 'Ses fichiers n’ont pas pu être chargés.',
    },
    lost: 'Vos réponses sont conservées. Une installation en cours continue sans la fenêtre.',
    stays: 'L’installation est dans une partie qui ne doit pas être interrompue\u00a0: le programme ne peut pas être fermé maintenant.',
    log: (file) => `Ce qui s’est passé est écrit dans ${file}`,
    reload: 'Recharger',
    close: 'Fermer',
  },
});

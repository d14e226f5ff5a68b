import { defineTexts } from '../texts/texts.ts';
import type { StepState } from './run-state.ts';

/** What is said of a step whose program outlived us, and whose exit code nobody can tell. */
export const endUnseenTexts = defineTexts({
  en: {
    note: 'Its program ended while Setup wasn’t there to see how. What it left on this computer decides, not its exit code.',
  },
  fr: {
    note: 'Son programme s’est terminé sans que l’installation puisse voir comment. Ce qu’il a laissé sur cet ordinateur fait foi, pas son code de sortie.',
  },
});

/** Where a step stands, in a word: the same in the window and in reports. */
export const stepStateTexts = defineTexts({
  en: {
    waiting: 'Waiting',
    running: 'Running',
    done: 'Done',
    foundDone: 'Done earlier',
    failed: 'Needs attention',
    stopped: 'Stopped',
    interrupted: 'Interrupted',
  } satisfies Record<StepState, string>,
  fr: {
    waiting: 'En attente',
    running: 'En cours',
    done: 'Terminée',
    foundDone: 'Déjà effectuée',
    failed: 'Demande votre attention',
    stopped: 'Arrêtée',
    interrupted: 'Interrompue',
  },
});

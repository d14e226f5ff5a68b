import { defineTexts } from '../texts/texts.ts';
import type { StepState } from './run-state.ts';

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

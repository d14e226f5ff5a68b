import type { StageId } from '../../app/flow/pages.ts';
import { defineTexts } from '../../app/texts/texts.ts';

/** The state of a stage in the list at the left. */
export type StageState = 'completed' | 'current' | 'attention' | 'waiting';

/** Words of the stage list: the original's names, and a short name for each page of a stage that has several. */
export const stageTexts = defineTexts({
  en: {
    names: {
      welcome: 'Welcome',
      prerequisites: 'Prerequisite Checks',
      sql: 'SQL Settings',
      folders: 'Installation Settings',
      security: 'Security Settings',
      updates: 'Microsoft Update Opt-In',
      registration: 'Azure Registration',
      summary: 'Summary of Settings',
      installation: 'Installation',
    } satisfies Record<StageId, string>,
    pages: { connection: 'Connection', vault: 'Vault credentials', passphrase: 'Passphrase' },
    states: { completed: 'completed', current: 'current', attention: 'needs attention', waiting: 'not started' } satisfies Record<
      StageState,
      string
    >,
  },
  fr: {
    names: {
      welcome: 'Bienvenue',
      prerequisites: 'Conditions préalables',
      sql: 'Paramètres SQL',
      folders: 'Paramètres d’installation',
      security: 'Paramètres de sécurité',
      updates: 'Abonnement à Microsoft Update',
      registration: 'Inscription auprès d’Azure',
      summary: 'Résumé des paramètres',
      installation: 'Installation',
    },
    pages: { connection: 'Connexion', vault: 'Informations du coffre', passphrase: 'Phrase secrète' },
    states: { completed: 'terminée', current: 'en cours', attention: 'demande votre attention', waiting: 'à venir' },
  },
});

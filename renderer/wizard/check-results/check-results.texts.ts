import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the list of results. */
export const checkResultsTexts = defineTexts({
  en: {
    groups: { open: 'To fix', notes: 'To read', passed: 'Passed', notNeeded: 'Not needed' },
    group: (name: string, count: string) => `${name} (${count})`,
    found: 'Found',
    required: 'Required',
    why: 'Why it matters',
    reason: 'Reason',
    remedy: 'What to do',
    command: 'Command that mends it',
    code: 'Code',
    again: 'Check again',
    copy: 'Copy',
    copyCommand: 'Copy command',
    copied: 'Copied',
    restart: 'A restart is needed afterwards.',
  },
  fr: {
    groups: { open: 'À corriger', notes: 'À lire', passed: 'Réussies', notNeeded: 'Pas nécessaires' },
    group: (name, count) => `${name} (${count})`,
    found: 'Constaté',
    required: 'Requis',
    why: 'Pourquoi c’est important',
    reason: 'Raison',
    remedy: 'Que faire',
    command: 'Commande qui corrige',
    code: 'Code',
    again: 'Vérifier à nouveau',
    copy: 'Copier',
    copyCommand: 'Copier la commande',
    copied: 'Copié',
    restart: 'Un redémarrage est nécessaire ensuite.',
  },
});

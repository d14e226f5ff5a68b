import { defineTexts } from '../../app/texts/texts.ts';

/** What each command does, in a line, and the words around its options. */
export const helpTexts = defineTexts({
  en: {
    forEvery: 'For every command:',
    does: {
      check: 'Judges this server, or a facts file. Changes nothing.',
      facts: 'Writes down what can be learned about this server.',
      verify: 'Compares every part of the download with its checksum.',
      seal: 'Writes SHA256SUMS beside the parts.',
      extract: 'Verifies the parts, then extracts them.',
      plan: 'Shows the steps with their exact command lines. Installs nothing.',
      install: 'The whole installation without a question.',
      resume: 'Goes on with what was interrupted.',
      runs: 'All installations of the state folder and how they ended.',
      report: 'The report of the last run, or the support bundle with it.',
    },
  },
  fr: {
    forEvery: 'Pour toutes les commandes\u00a0:',
    does: {
      check: 'Évalue ce serveur, ou un fichier de faits. Ne modifie rien.',
      facts: 'Écrit ce qui peut être appris sur ce serveur.',
      verify: 'Compare chaque partie du téléchargement à sa somme de contrôle.',
      seal: 'Écrit SHA256SUMS à côté des parties.',
      extract: 'Vérifie les parties, puis les extrait.',
      plan: 'Montre les étapes avec leurs lignes de commande exactes. N’installe rien.',
      install: 'Toute l’installation, sans question.',
      resume: 'Reprend ce qui a été interrompu.',
      runs: 'Toutes les installations du dossier d’état et leur fin.',
      report: 'Le rapport de la dernière exécution, ou le lot pour le support avec lui.',
    },
  },
});

/** The commands by name. */
export type CommandName = keyof (typeof helpTexts)['en']['does'];

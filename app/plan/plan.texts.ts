import { defineTexts } from '../texts/texts.ts';

/** Words of what a plan foresees, and of what a dry run found. */
export const planTexts = defineTexts({
  en: {
    files: 'Files that are written:',
    use: { kept: 'kept', removedAfterwards: 'removed afterwards', log: 'log' },
    services: { install: 'Services that are added:', upgrade: 'Services that are there afterwards:' },
    accounts: 'Local accounts that are created:',
    restarts: 'Restarts that may be needed:',
    when: { first: 'before setup can go on', toFinish: 'to finish, at the end' },
    space: 'Space needed:',
    minutes: (minutes: number) => `Usually takes about ${String(minutes)} minutes.`,
    dryRun: 'Dry run. No step’s program was started and nothing was changed:',
    end: {
      foundDone: 'is there already, would be skipped',
      wouldRun: 'would run',
      programMissing: 'its program is missing',
      fileMissing: 'a file it needs is missing',
      fileExists: 'the file is there already and would not be replaced',
    },
  },
  fr: {
    files: 'Fichiers écrits\u00a0:',
    use: { kept: 'conservé', removedAfterwards: 'supprimé ensuite', log: 'journal' },
    services: { install: 'Services ajoutés\u00a0:', upgrade: 'Services présents ensuite\u00a0:' },
    accounts: 'Comptes locaux créés\u00a0:',
    restarts: 'Redémarrages éventuels\u00a0:',
    when: { first: 'avant de pouvoir continuer', toFinish: 'pour terminer, à la fin' },
    space: 'Espace nécessaire\u00a0:',
    minutes: (minutes: number) => `Durée habituelle\u00a0: environ ${String(minutes)} minutes.`,
    dryRun: 'Simulation. Aucun programme d’étape n’a été lancé et rien n’a été modifié\u00a0:',
    end: {
      foundDone: 'déjà présent, serait ignoré',
      wouldRun: 'serait exécuté',
      programMissing: 'son programme est introuvable',
      fileMissing: 'un fichier nécessaire est introuvable',
      fileExists: 'le fichier existe déjà et ne serait pas remplacé',
    },
  },
});

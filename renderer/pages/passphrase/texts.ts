import { formatNumber } from '../../../app/texts/format.ts';
import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the page *Encryption Setting*. */
export const passphraseTexts = defineTexts({
  en: {
    title: 'Encryption Setting',
    lead: 'A passphrase encrypts all backups of this server that go to Azure.',
    passphrase: 'Passphrase',
    confirm: 'Confirm passphrase',
    show: 'Show passphrase',
    counter: (count: number, least: number) => `${formatNumber(count, 'en')} of at least ${formatNumber(least, 'en')} characters`,
    alreadySet: 'Already entered. Leave empty to keep it.',
    generate: 'Generate',
    saveTo: 'Save the passphrase to this folder',
    saveToHint: 'Best on removable or network storage. Setup writes one text file there.',
    onServer: 'This folder is on this server. If the server is lost, so is this copy: keep another one elsewhere.',
    folderMissing: 'This folder isn’t there yet. Setup makes it.',
    lossTitle: 'Nobody can restore without it',
    loss: 'If the passphrase is lost, the backups in Azure can’t be restored, not even by Microsoft. A server that was registered before needs its earlier passphrase.',
    keptOutside: 'I will keep a copy outside this server',
    summaryLabel: 'Passphrase',
    summarySet: 'Entered',
    summaryMissing: 'Not entered yet',
    summarySaveTo: 'Passphrase is saved to',
  },
  fr: {
    title: 'Paramètres de chiffrement',
    lead: 'Une phrase secrète chiffre toutes les sauvegardes de ce serveur destinées à Azure.',
    passphrase: 'Phrase secrète',
    confirm: 'Confirmer la phrase secrète',
    show: 'Afficher la phrase secrète',
    counter: (count, least) => `${formatNumber(count, 'fr')} sur au moins ${formatNumber(least, 'fr')} caractères`,
    alreadySet: 'Déjà saisie. Laissez vide pour la conserver.',
    generate: 'Générer',
    saveTo: 'Enregistrer la phrase secrète dans ce dossier',
    saveToHint: 'De préférence sur un support amovible ou réseau. Le programme y écrit un fichier texte.',
    onServer:
      'Ce dossier se trouve sur ce serveur. Si le serveur est perdu, cette copie l’est aussi\u00a0: conservez-en une autre ailleurs.',
    folderMissing: 'Ce dossier n’existe pas encore. Le programme le crée.',
    lossTitle: 'Sans elle, personne ne peut restaurer',
    loss: 'Si la phrase secrète est perdue, les sauvegardes dans Azure ne peuvent pas être restaurées, pas même par Microsoft. Un serveur inscrit précédemment a besoin de sa phrase secrète d’origine.',
    keptOutside: 'Je conserverai une copie hors de ce serveur',
    summaryLabel: 'Phrase secrète',
    summarySet: 'Saisie',
    summaryMissing: 'Pas encore saisie',
    summarySaveTo: 'Phrase secrète enregistrée dans',
  },
});

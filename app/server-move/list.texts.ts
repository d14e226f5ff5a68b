import { defineTexts } from '../texts/texts.ts';

/** Words that stand on the page of a move and in its saved list. */
export const moveListTexts = defineTexts({
  en: {
    heading: (server: string) => `Moving ${server} to a new server`,
    progress: (done: string, of: string) => `${done} of ${of} done`,
    places: { oldServer: 'On the old server', directory: 'In Active Directory', newServer: 'On the new server' },
    pools: { same: 'The disks of the old server move along.', new: 'The backups get new disks.' },
    shells: {
      cmd: 'Command Prompt, as administrator',
      powerShell: 'Windows PowerShell, as administrator',
      backupShell: 'Azure Backup PowerShell (icon on the desktop of the backup server)',
    },
    why: (text: string) => `Why: ${text}`,
    careful: (text: string) => `Be careful: ${text}`,
    doneAt: (time: string) => `done ${time}`,
    nextMark: 'next',
    savedAt: (time: string) => `Saved ${time}`,
    howToOpen: 'To go on with it: Backup Server Setup, After the installation, Move to a new server, Open a saved list.',
    lastLine: 'The program reads the last line only. Leave it as it is.',
  },
  fr: {
    heading: (server: string) => `Déplacement de ${server} vers un nouveau serveur`,
    progress: (done: string, of: string) => `${done} étapes faites sur ${of}`,
    places: { oldServer: 'Sur l’ancien serveur', directory: 'Dans Active Directory', newServer: 'Sur le nouveau serveur' },
    pools: { same: 'Les disques de l’ancien serveur sont déplacés.', new: 'Les sauvegardes reçoivent de nouveaux disques.' },
    shells: {
      cmd: 'Invite de commandes, en tant qu’administrateur',
      powerShell: 'Windows PowerShell, en tant qu’administrateur',
      backupShell: 'Azure Backup PowerShell (icône sur le bureau du serveur de sauvegarde)',
    },
    why: (text: string) => `Pourquoi\u00a0: ${text}`,
    careful: (text: string) => `Attention\u00a0: ${text}`,
    doneAt: (time: string) => `faite le ${time}`,
    nextMark: 'suivante',
    savedAt: (time: string) => `Enregistrée le ${time}`,
    howToOpen:
      'Pour continuer\u00a0: Backup Server Setup, Après l’installation, Passer à un nouveau serveur, Ouvrir une liste enregistrée.',
    lastLine: 'Le programme ne lit que la dernière ligne. Laissez-la telle quelle.',
  },
});

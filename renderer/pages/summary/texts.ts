import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the page *Summary of Settings*. */
export const summaryTexts = defineTexts({
  en: {
    title: 'Summary of Settings',
    lead: 'Check your choices. After you select Install, setup runs to its end without further questions.',
    edit: 'Edit',
    editPage: (page: string) => `Edit – ${page}`,
    changes: 'What changes on this server',
    reading: 'Preparing the list…',
    commands: 'Show exact commands',
    answerFile: (path: string) => `Answer file ${path}`,
    stdin: 'Standard input',
    writes: (path: string) => `Writes ${path}`,
    placeholders: 'Where you see a name in angle brackets, setup puts in the password or passphrase you entered.',
    lasting: 'What can’t be undone',
    upgrade: 'The earlier version can’t be brought back. Its database and encryption keys are copied before anything changes.',
    domain: 'Once Azure Backup Server is installed, this server can’t be moved to another domain.',
    components:
      'If you stop the installation, what is already installed stays: SQL Server, the agent and Windows components are removed by hand.',
    registration: 'The registration with the vault stays in Azure until you delete the server there.',
    sample: 'This is the sample: its programs change nothing outside the folder of this session.',
    dryRun: 'Dry run',
    copy: 'Copy summary',
    copied: 'Copied',
  },
  fr: {
    title: 'Résumé des paramètres',
    lead: 'Vérifiez vos choix. Après Installer, le programme va jusqu’au bout sans autre question.',
    edit: 'Modifier',
    editPage: (page) => `Modifier – ${page}`,
    changes: 'Ce qui change sur ce serveur',
    reading: 'Préparation de la liste…',
    commands: 'Afficher les commandes exactes',
    answerFile: (path) => `Fichier de réponses ${path}`,
    stdin: 'Entrée standard',
    writes: (path) => `Écrit ${path}`,
    placeholders: 'Là où figure un nom entre chevrons, le programme insère le mot de passe ou la phrase secrète que vous avez saisis.',
    lasting: 'Ce qui ne peut pas être annulé',
    upgrade:
      'La version antérieure ne peut pas être rétablie. Sa base de données et ses clés de chiffrement sont copiées avant toute modification.',
    domain: 'Une fois Azure Backup Server installé, ce serveur ne peut plus changer de domaine.',
    components:
      'Si vous arrêtez l’installation, ce qui est déjà installé reste\u00a0: SQL Server, l’agent et les composants Windows se suppriment à la main.',
    registration: 'L’inscription auprès du coffre reste dans Azure jusqu’à ce que vous y supprimiez le serveur.',
    sample: 'Ceci est l’exemple\u00a0: ses programmes ne changent rien hors du dossier de cette session.',
    dryRun: 'Simuler',
    copy: 'Copier le résumé',
    copied: 'Copié',
  },
});

import { defineTexts } from '../../../app/texts/texts.ts';

/** Where the download comes from, told offline (REQUIREMENTS D0, D1). */
export const whereFromTexts = defineTexts({
  en: {
    summary: 'Where do I get these files?',
    steps: [
      'In the Azure portal, open your Recovery Services vault. Create one first if there is none.',
      'Under “Getting started”, choose “Backup”. As location choose “On-premises”.',
      'Choose the workloads to protect; choose more than files and folders. For files and folders alone the Recovery Services agent is advised instead of Azure Backup Server.',
      'Choose “Prepare infrastructure”, then the download link for Azure Backup Server. The vault credentials are downloaded on the same page.',
      'Select all files and save them into one folder: MicrosoftAzureBackupInstaller.exe and its numbered .bin files. Together they are over 3 GB, about 60 minutes at 10 Mbit/s.',
    ],
  },
  fr: {
    summary: 'Où trouver ces fichiers\u202f?',
    steps: [
      'Dans le portail Azure, ouvrez votre coffre Recovery Services. Créez-en d’abord un s’il n’en existe pas.',
      'Sous «\u00a0Prise en main\u00a0», choisissez «\u00a0Sauvegarde\u00a0». Comme emplacement, choisissez «\u00a0Local\u00a0».',
      'Choisissez les charges de travail à protéger\u202f; choisissez davantage que les fichiers et dossiers. Pour ces derniers seuls, l’agent Recovery Services est conseillé à la place d’Azure Backup Server.',
      'Choisissez «\u00a0Préparer l’infrastructure\u00a0», puis le lien de téléchargement d’Azure Backup Server. Les informations d’identification du coffre se téléchargent sur la même page.',
      'Sélectionnez tous les fichiers et enregistrez-les dans un seul dossier\u00a0: MicrosoftAzureBackupInstaller.exe et ses fichiers .bin numérotés. Ensemble, ils dépassent 3\u00a0Go, soit environ 60\u00a0minutes à 10\u00a0Mbit/s.',
    ],
  },
});

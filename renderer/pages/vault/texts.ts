import { formatNumber } from '../../../app/texts/format.ts';
import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the page *Vault Identification*. */
export const vaultTexts = defineTexts({
  en: {
    title: 'Vault Identification',
    lead: 'The vault credentials register this server with your Recovery Services vault, also when all data stays local.',
    file: 'Vault credentials file',
    fileHint: 'Its name ends in .VaultCredentials.',
    browse: 'Browse',
    reading: 'Reading the file…',
    found: 'This file is for',
    vault: 'Vault',
    resourceGroup: 'Resource group',
    subscription: 'Subscription',
    region: 'Region',
    age: 'Age of the file',
    notSaid: 'Not in the file',
    ageHours: (hours: number) =>
      hours < 1 ? 'Less than an hour' : `${formatNumber(Math.floor(hours), 'en')} ${Math.floor(hours) === 1 ? 'hour' : 'hours'}`,
    ageDays: (days: number) => `${formatNumber(days, 'en')} days`,
    oldTitle: 'This file may have expired',
    oldText:
      'Azure accepts a credentials file for 2 to 10 days, and only the latest one that was downloaded. If registration doesn’t work, download a new file.',
    how: 'How do I get this file?',
    steps: [
      'On any computer, open the Azure portal and your Recovery Services vault. If there is none yet, create one.',
      'Select Backup. For where the workload runs, choose On-premises; for what to back up, choose the workloads, not only files and folders.',
      'Select Prepare infrastructure.',
      'Select that you already have or downloaded Azure Backup Server, then download the vault credentials.',
      'Copy the file to a local folder of this server.',
    ],
    replication: 'How the vault stores its copies',
    geo: 'Geo-redundant (the default): copies in a second region. Right when Azure holds your primary backup.',
    local: 'Locally redundant: cheaper and less durable. Enough when Azure isn’t your primary backup.',
    change: 'To change it: in the portal, open the vault, then Properties, then Backup Configuration, before anything is backed up to it.',
    summaryVault: 'Vault',
    summaryFile: 'Vault credentials',
  },
  fr: {
    title: 'Identification du coffre',
    lead: 'Les informations d’identification du coffre inscrivent ce serveur auprès de votre coffre Recovery Services, même si toutes les données restent locales.',
    file: 'Fichier d’informations d’identification du coffre',
    fileHint: 'Son nom se termine par .VaultCredentials.',
    browse: 'Parcourir',
    reading: 'Lecture du fichier…',
    found: 'Ce fichier est destiné à',
    vault: 'Coffre',
    resourceGroup: 'Groupe de ressources',
    subscription: 'Abonnement',
    region: 'Région',
    age: 'Âge du fichier',
    notSaid: 'Absent du fichier',
    ageHours: (hours) =>
      hours < 1 ? 'Moins d’une heure' : `${formatNumber(Math.floor(hours), 'fr')}\u00a0${Math.floor(hours) === 1 ? 'heure' : 'heures'}`,
    ageDays: (days) => `${formatNumber(days, 'fr')}\u00a0jours`,
    oldTitle: 'Ce fichier a peut-être expiré',
    oldText:
      'Azure accepte un fichier d’informations d’identification pendant 2 à 10 jours, et seulement le dernier téléchargé. Si l’inscription n’aboutit pas, téléchargez un nouveau fichier.',
    how: 'Comment obtenir ce fichier\u202f?',
    steps: [
      'Sur n’importe quel ordinateur, ouvrez le portail Azure et votre coffre Recovery Services. S’il n’y en a pas encore, créez-en un.',
      'Sélectionnez Sauvegarde. Pour l’emplacement de la charge de travail, choisissez Local\u202f; pour ce qui est à sauvegarder, choisissez les charges de travail, pas seulement les fichiers et dossiers.',
      'Sélectionnez Préparer l’infrastructure.',
      'Cochez la case indiquant que vous disposez déjà d’Azure Backup Server, puis téléchargez les informations d’identification du coffre.',
      'Copiez le fichier dans un dossier local de ce serveur.',
    ],
    replication: 'Comment le coffre conserve ses copies',
    geo: 'Géoredondant (par défaut)\u00a0: des copies dans une seconde région. Convient si Azure contient votre sauvegarde principale.',
    local: 'Redondant localement\u00a0: moins coûteux et moins durable. Suffit si Azure n’est pas votre sauvegarde principale.',
    change:
      'Pour le modifier\u00a0: dans le portail, ouvrez le coffre, puis Propriétés, puis Configuration de la sauvegarde, avant toute sauvegarde dans ce coffre.',
    summaryVault: 'Coffre',
    summaryFile: 'Informations d’identification du coffre',
  },
});

import { formatNumber } from '../../../app/texts/format.ts';
import { defineTexts } from '../../../app/texts/texts.ts';
import { formatChoice } from '../../texts/format-choice.ts';

/** Words of the page *Welcome*. */
export const welcomeTexts = defineTexts({
  en: {
    title: 'Before you begin',
    lead: 'Have these ready. Every question comes first; after that, the installation needs nobody.',
    unfit: 'Azure Backup Server can’t be installed here as it is',
    server: 'This server',
    system: (releases: readonly string[]) =>
      `${formatChoice(releases, 'en')}, 64-bit, Standard, Datacenter or Essentials, with the latest updates and with Desktop Experience.`,
    hardware: (cores: number, gigabytes: number, azureCores: number) =>
      `At least ${formatNumber(cores, 'en')} processor cores and ${formatNumber(gigabytes, 'en')}\u00a0GB of memory; on an Azure virtual machine, ${formatNumber(azureCores, 'en')} cores.`,
    dedicated:
      'No other task: not a domain controller, no Exchange Server, no Application Server role, no Operations Manager management server, not a cluster node.',
    domain: 'Already a member of its domain. It can’t be moved to another domain later.',
    you: 'You',
    account: 'A domain account that is an administrator of this server.',
    vault: 'A Recovery Services vault and its credentials file, even when all data stays local.',
    network: 'Access to the Internet, or the address of a proxy server.',
    safePlace: 'A safe place outside this server for the encryption passphrase.',
    ownSql: (releases: readonly string[]) =>
      `Only if you use your own SQL Server: version ${formatChoice(releases, 'en')}, Standard or Enterprise, 64-bit, on this server, as a named instance.`,
    license: 'License terms',
    licenseText: 'The license terms of Azure Backup Server came with its download. Read them before you accept.',
    sampleLicenseText: 'This is the sample. Its terms are the MIT License: use it freely, without any warranty.',
    accept: 'I accept the license terms',
    accepted: 'Accepted',
  },
  fr: {
    title: 'Avant de commencer',
    lead: 'Préparez ce qui suit. Toutes les questions viennent d’abord\u202f; ensuite, l’installation n’a besoin de personne.',
    unfit: 'Azure Backup Server ne peut pas être installé ici en l’état',
    server: 'Ce serveur',
    system: (releases) =>
      `${formatChoice(releases, 'fr')}, 64\u00a0bits, Standard, Datacenter ou Essentials, à jour et avec l’Expérience utilisateur.`,
    hardware: (cores, gigabytes, azureCores) =>
      `Au moins ${formatNumber(cores, 'fr')} cœurs de processeur et ${formatNumber(gigabytes, 'fr')}\u00a0Go de mémoire\u202f; sur une machine virtuelle Azure, ${formatNumber(azureCores, 'fr')} cœurs.`,
    dedicated:
      'Aucune autre tâche\u00a0: ni contrôleur de domaine, ni Exchange Server, ni rôle Serveur d’applications, ni serveur d’administration Operations Manager, ni nœud de cluster.',
    domain: 'Déjà membre de son domaine. Il ne pourra plus changer de domaine ensuite.',
    you: 'Vous',
    account: 'Un compte du domaine qui est administrateur de ce serveur.',
    vault: 'Un coffre Recovery Services et son fichier d’informations d’identification, même si toutes les données restent locales.',
    network: 'Un accès à Internet, ou l’adresse d’un serveur proxy.',
    safePlace: 'Un endroit sûr, hors de ce serveur, pour la phrase secrète de chiffrement.',
    ownSql: (releases) =>
      `Seulement si vous utilisez votre propre SQL Server\u00a0: version ${formatChoice(releases, 'fr')}, Standard ou Enterprise, 64\u00a0bits, sur ce serveur, en tant qu’instance nommée.`,
    license: 'Termes du contrat de licence',
    licenseText: 'Les termes du contrat de licence d’Azure Backup Server accompagnent son téléchargement. Lisez-les avant d’accepter.',
    sampleLicenseText: 'Ceci est l’exemple. Ses termes sont ceux de la licence MIT\u00a0: utilisez-le librement, sans aucune garantie.',
    accept: 'J’accepte les termes du contrat de licence',
    accepted: 'Acceptés',
  },
});

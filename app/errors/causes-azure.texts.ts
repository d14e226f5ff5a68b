import type { Language } from '../texts/texts.ts';
import type { CauseId } from './cause.ts';
import { because, type WordsOf } from './cause-words.ts';

type Id = Extract<CauseId, 'vaultFile' | 'proxy' | 'registeredElsewhere' | 'encryptionKey' | 'scratch'>;

/** Words of the causes that lie between the server and its vault. */
export const azureCauseTexts: Readonly<Record<Language, WordsOf<Id>>> = {
  en: {
    vaultFile: because(
      'The vault credentials are too old, were replaced by a newer download, or could not be read by this agent.',
      'Download new vault credentials in the portal (vault > Properties > Backup credentials) and choose that file.',
      'Check date and time of this server.',
      'If C:\\Windows\\Temp holds tens of thousands of files, empty it.',
      'If the agent is older than 2.0.9249.0, use the current MARSAgentInstaller.exe.',
    ),
    proxy: because(
      'The backup service was not reached: a proxy or firewall is in the way. The agent runs as SYSTEM, so the proxy of your own account does not count.',
      'Enter the proxy server on the page “Azure connection”, with a user if it asks for one.',
      'Allow the addresses of Azure Backup in firewall and proxy, then try again.',
    ),
    registeredElsewhere: because(
      'This server is known to this vault or another one already.',
      'In the portal delete the old server (vault > Backup infrastructure > Backup management servers), then try again.',
    ),
    encryptionKey: because(
      'The passphrase could not be set: the scratch folder is full or was moved, or the server was registered with another passphrase before.',
      'If this server was registered before, enter its first passphrase.',
      'Check that the scratch folder exists and has room.',
    ),
    scratch: because(
      'The scratch folder is missing, full, or on a drive that the agent does not accept (compressed, encrypted, deduplicated, network).',
      'Give it a folder on a local NTFS drive with free space for at least 5 % of the data, then try again.',
    ),
  },
  fr: {
    vaultFile: because(
      'Les informations d’identification du coffre sont trop anciennes, ont été remplacées par un téléchargement plus récent, ou n’ont pas pu être lues par cet agent.',
      'Téléchargez de nouvelles informations d’identification dans le portail (coffre > Propriétés > Informations d’identification de sauvegarde) et choisissez ce fichier.',
      'Vérifiez la date et l’heure de ce serveur.',
      'Si C:\\Windows\\Temp contient des dizaines de milliers de fichiers, videz-le.',
      'Si l’agent est antérieur à 2.0.9249.0, utilisez le MARSAgentInstaller.exe actuel.',
    ),
    proxy: because(
      'Le service de sauvegarde n’a pas été atteint\u00a0: un proxy ou un pare-feu s’interpose. L’agent s’exécute en tant que SYSTEM, le proxy de votre compte ne compte donc pas.',
      'Saisissez le serveur proxy sur la page «\u00a0Connexion à Azure\u00a0», avec un utilisateur s’il en demande un.',
      'Autorisez les adresses d’Azure Backup dans le pare-feu et le proxy, puis réessayez.',
    ),
    registeredElsewhere: because(
      'Ce serveur est déjà connu de ce coffre ou d’un autre.',
      'Dans le portail, supprimez l’ancien serveur (coffre > Infrastructure de sauvegarde > Serveurs de gestion de sauvegarde), puis réessayez.',
    ),
    encryptionKey: because(
      'La phrase secrète n’a pas pu être définie\u00a0: l’emplacement temporaire est plein ou déplacé, ou le serveur a été inscrit auparavant avec une autre phrase secrète.',
      'Si ce serveur a déjà été inscrit, saisissez sa première phrase secrète.',
      'Vérifiez que l’emplacement temporaire existe et dispose de place.',
    ),
    scratch: because(
      'L’emplacement temporaire est absent, plein, ou sur un lecteur que l’agent n’accepte pas (compressé, chiffré, dédupliqué, réseau).',
      'Donnez-lui un dossier sur un lecteur NTFS local, avec de la place pour au moins 5 % des données, puis réessayez.',
    ),
  },
};

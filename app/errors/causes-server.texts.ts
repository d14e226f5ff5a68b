import type { Language } from '../texts/texts.ts';
import type { CauseId } from './cause.ts';
import { because, type WordsOf } from './cause-words.ts';

type Id = Extract<
  CauseId,
  | 'administrator'
  | 'hardware'
  | 'domain'
  | 'domainController'
  | 'namespace'
  | 'pendingRestart'
  | 'restartToFinish'
  | 'hyperV'
  | 'diskSpace'
  | 'folder'
  | 'fileAccess'
  | 'otherVersion'
  | 'protectionAgent'
  | 'busy'
  | 'firewall'
  | 'network'
  | 'policy'
>;

/** Words of the causes that lie in the server and its surroundings. */
export const serverCauseTexts: Readonly<Record<Language, WordsOf<Id>>> = {
  en: {
    administrator: because(
      'The account that runs Setup is no administrator of this server.',
      'Sign in with a domain account that is a local administrator, then start Setup again.',
    ),
    hardware: because('The server is smaller than the product accepts.', 'Give it more processors or memory, then try again.'),
    domain: because(
      'The server can’t reach its domain, is in none, or a local account is signed in.',
      'Check that the server is joined to a domain and that its DNS servers are those of the domain.',
      'Check that a domain controller answers: nltest /dsgetdc:<domain>.',
      'Sign in with a domain account that is a local administrator.',
    ),
    domainController: because('A domain controller can’t be a backup server.', 'Use a dedicated member server.'),
    namespace: because(
      'Setup looks accounts up by the domain’s short name and did not find them: that happens where NetBIOS and DNS names of the domain differ.',
      'Create a domain user MICROSOFT$DPM$Acct and a local user of the same name and password.',
      'Run the SQL Server and SQL Server Agent services of the instance under it.',
    ),
    pendingRestart: because('Windows has changes open that only a restart completes.', 'Restart this computer.'),
    restartToFinish: because('Some files and services are only replaced at the next start.', 'Restart this computer when it suits you.'),
    hyperV: because(
      'The server needs the Hyper-V role and its PowerShell module, and they come into force with a restart.',
      'Run: dism.exe /Online /Enable-Feature /All /FeatureName:Microsoft-Hyper-V /FeatureName:Microsoft-Hyper-V-Management-PowerShell /Quiet /NoRestart',
      'Restart this computer.',
    ),
    diskSpace: because(
      'A drive has less free space than the step needs.',
      'Free space on the drive that is named, or choose another folder.',
    ),
    folder: because(
      'The product only takes folders on a local fixed NTFS drive: no root, no mount point, no network, nothing hidden or read-only, no path that is too long.',
      'Go back to the folders and choose another one.',
    ),
    fileAccess: because(
      'A file or folder could not be read or written: rights, antivirus, or another program that holds it.',
      'Check the rights on the path that the log names.',
      'Close programs that use it, and exclude it from antivirus while Setup runs.',
    ),
    otherVersion: because(
      'The same product is on this server already, in this or another version.',
      'Upgrade where that is possible, or remove the installed version in Programs and Features.',
    ),
    protectionAgent: because(
      'A server that another backup server protects carries its agent, and can’t become a backup server itself.',
      'Remove the DPM protection agent in Programs and Features, and restart.',
    ),
    busy: because(
      'Only one installation can use Windows Installer at a time.',
      'Wait until the other installation or update has ended.',
      'If nothing is visible, look for msiexec.exe in Task Manager, or restart this computer.',
    ),
    firewall: because(
      'Setup creates rules in Windows Firewall, and its service does not run or refuses rules.',
      'Start the Windows Defender Firewall service (MpsSvc); don’t disable it.',
      'Remove Azure Backup Server in Programs and Features.',
    ),
    network: because(
      'Another computer or service did not answer.',
      'Check network, DNS and firewall between this server and the other one, then try again.',
    ),
    policy: because(
      'A group policy or security program forbids this installation.',
      'Ask who manages the policies of this server to allow it, then try again.',
    ),
  },
  fr: {
    administrator: because(
      'Le compte qui exécute l’installation n’est pas administrateur de ce serveur.',
      'Ouvrez une session avec un compte de domaine qui est administrateur local, puis relancez le programme.',
    ),
    hardware: because(
      'Le serveur est plus petit que ce que le produit accepte.',
      'Donnez-lui davantage de processeurs ou de mémoire, puis réessayez.',
    ),
    domain: because(
      'Le serveur n’atteint pas son domaine, n’appartient à aucun domaine, ou la session est celle d’un compte local.',
      'Vérifiez que le serveur est membre d’un domaine et que ses serveurs DNS sont ceux du domaine.',
      'Vérifiez qu’un contrôleur de domaine répond\u00a0: nltest /dsgetdc:<domaine>.',
      'Ouvrez une session avec un compte de domaine qui est administrateur local.',
    ),
    domainController: because('Un contrôleur de domaine ne peut pas être un serveur de sauvegarde.', 'Utilisez un serveur membre dédié.'),
    namespace: because(
      'L’installation cherche des comptes par le nom court du domaine et ne les a pas trouvés\u00a0: cela arrive lorsque les noms NetBIOS et DNS du domaine diffèrent.',
      'Créez un utilisateur de domaine MICROSOFT$DPM$Acct et un utilisateur local du même nom avec le même mot de passe.',
      'Exécutez sous ce compte les services SQL Server et Agent SQL Server de l’instance.',
    ),
    pendingRestart: because('Windows a des modifications en cours que seul un redémarrage achève.', 'Redémarrez cet ordinateur.'),
    restartToFinish: because(
      'Certains fichiers et services ne sont remplacés qu’au prochain démarrage.',
      'Redémarrez cet ordinateur quand cela vous convient.',
    ),
    hyperV: because(
      'Le serveur a besoin du rôle Hyper-V et de son module PowerShell, qui ne prennent effet qu’après un redémarrage.',
      'Exécutez\u00a0: dism.exe /Online /Enable-Feature /All /FeatureName:Microsoft-Hyper-V /FeatureName:Microsoft-Hyper-V-Management-PowerShell /Quiet /NoRestart',
      'Redémarrez cet ordinateur.',
    ),
    diskSpace: because(
      'Un lecteur dispose de moins d’espace libre que l’étape n’en demande.',
      'Libérez de l’espace sur le lecteur indiqué, ou choisissez un autre dossier.',
    ),
    folder: because(
      'Le produit n’accepte que des dossiers d’un lecteur NTFS local et fixe\u00a0: ni racine, ni point de montage, ni réseau, rien de caché ou en lecture seule, aucun chemin trop long.',
      'Revenez aux dossiers et choisissez-en un autre.',
    ),
    fileAccess: because(
      'Un fichier ou un dossier n’a pas pu être lu ou écrit\u00a0: droits, antivirus, ou un autre programme qui l’utilise.',
      'Vérifiez les droits sur le chemin que le journal indique.',
      'Fermez les programmes qui l’utilisent et excluez-le de l’antivirus pendant l’installation.',
    ),
    otherVersion: because(
      'Le même produit se trouve déjà sur ce serveur, dans cette version ou dans une autre.',
      'Mettez-le à niveau lorsque c’est possible, ou supprimez la version installée dans Programmes et fonctionnalités.',
    ),
    protectionAgent: because(
      'Un serveur protégé par un autre serveur de sauvegarde porte son agent et ne peut pas devenir lui-même serveur de sauvegarde.',
      'Supprimez l’agent de protection DPM dans Programmes et fonctionnalités, puis redémarrez.',
    ),
    busy: because(
      'Une seule installation à la fois peut utiliser Windows Installer.',
      'Attendez la fin de l’autre installation ou mise à jour.',
      'Si rien n’est visible, cherchez msiexec.exe dans le Gestionnaire des tâches, ou redémarrez cet ordinateur.',
    ),
    firewall: because(
      'L’installation crée des règles dans le Pare-feu Windows, dont le service est arrêté ou refuse les règles.',
      'Démarrez le service Pare-feu Windows Defender (MpsSvc) et ne le désactivez pas.',
      'Supprimez Azure Backup Server dans Programmes et fonctionnalités.',
    ),
    network: because(
      'Un autre ordinateur ou service n’a pas répondu.',
      'Vérifiez le réseau, le DNS et le pare-feu entre ce serveur et l’autre, puis réessayez.',
    ),
    policy: because(
      'Une stratégie de groupe ou un programme de sécurité interdit cette installation.',
      'Demandez à la personne qui gère les stratégies de ce serveur de l’autoriser, puis réessayez.',
    ),
  },
};

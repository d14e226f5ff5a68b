import type { Language } from '../texts/texts.ts';
import type { CauseId } from './cause.ts';
import { because, type WordsOf } from './cause-words.ts';

type Id = Extract<CauseId, `sql${string}` | 'leftDatabase' | 'databaseVersion' | 'reporting' | 'reportsSetUp' | `key${string}`>;

/** Words of the causes that lie in SQL Server and Reporting Services. */
export const sqlCauseTexts: Readonly<Record<Language, WordsOf<Id>>> = {
  en: {
    sqlUnreachable: because(
      'The instance does not run, or can’t be reached under its name.',
      'Check that the services of the instance and SQL Server Browser run.',
      'Check that TCP/IP is enabled for the instance in SQL Server Configuration Manager.',
    ),
    sqlProtocols: because(
      'A network protocol that the product needs is off.',
      'Enable TCP/IP and Named Pipes for the instance, and TCP/IP for clients, in SQL Server Configuration Manager.',
      'Restart the instance.',
    ),
    sqlRights: because(
      'The account has no administrator rights in the instance, or can’t sign in to it.',
      'In the instance run: ALTER SERVER ROLE sysadmin ADD MEMBER [BUILTIN\\Administrators]',
    ),
    sqlInstance: because(
      'This instance can’t be used: its name is reserved or unknown, or it serves another backup server.',
      'Choose another named instance of this server, or let Setup install a new one.',
    ),
    sqlName: because(
      'The server was named with its full DNS name; accounts are only granted by the short name.',
      'Remove Azure Backup Server in Programs and Features.',
      'Begin again with the computer’s short name.',
    ),
    sqlAccount: because(
      'A service of the instance runs under an account that the product does not accept.',
      'Run SQL Server and SQL Server Agent under Local System or a domain account, and Reporting Services under Network Service.',
    ),
    sqlTools: because(
      'Management Studio and sqlcmd no longer come with SQL Server.',
      'Install SQL Server Management Studio and the command-line tools, then try again.',
    ),
    sqlParameter: because(
      'SQL Server setup refused a setting it was given.',
      'Look at the last lines of Summary.txt: they name the setting.',
      'Change the answer it belongs to, then try again.',
    ),
    sqlFeature: because(
      'A part of SQL Server was not installed; the part’s own lines in Summary.txt say why.',
      'Look for “Failed” in Summary.txt, and open the log that is named there.',
      'Remove the parts that were installed, if any, then try again.',
    ),
    sqlEngine: because(
      'The database engine was installed but did not start. Frequent reasons: a drive with sectors larger than 4 KB, or a service account without rights.',
      'Open ERRORLOG in the Log folder of the instance: its last lines name the reason.',
      'Check the sector size: fsutil fsinfo sectorinfo C:',
      'Remove the instance in Programs and Features, then try again.',
    ),
    leftDatabase: because(
      'An earlier installation left its database or the files of it.',
      'If it is still needed, back it up first.',
      'Delete the database DPMDB and its .mdf and .ldf files, or choose another folder for the database.',
    ),
    databaseVersion: because(
      'The database in this instance is not of the version that is installed.',
      'Back the database up.',
      'Attach the database that belongs to the installed version, then try again.',
    ),
    reporting: because(
      'Reporting Services is missing, does not answer, or is not connected to this instance.',
      'Check that the service SQL Server Reporting Services and Windows Management Instrumentation (Winmgmt) run.',
      'In Report Server Configuration Manager check account (Network Service), database, and web address (HTTP, port 80).',
      'Open http://localhost/ReportServer_<instance>: it has to answer before you try again.',
    ),
    reportsSetUp: because(
      'The product is installed, but Reporting Services did not take its reports; its setup can’t go on from there.',
      'In Report Server Configuration Manager check account (Network Service), database, and web address (HTTP, port 80).',
      'Open http://localhost/ReportServer_<instance>: it has to answer before you try again.',
      'Remove Azure Backup Server in Programs and Features, keep nothing of it, and restart.',
    ),
    keyPassword: because(
      'The password is most likely not the one that the copy was made with: a copy that an earlier session left is kept, with the password of that session.',
      'Setup asks for the password again: enter the one of the session that made the copy, then try again.',
      'If nobody knows it, delete the encrypted content in Report Server Configuration Manager, and enter the stored passwords of reports anew. Reports and their data stay.',
    ),
    keyCopy: because(
      'Without a copy of the keys nothing is removed: reports with a stored password would be lost.',
      'Look for reporting-keys.snk in the folder “upgrade” beside that of the session, and on backups of this server.',
      'Put it back there, then try again.',
    ),
  },
  fr: {
    sqlUnreachable: because(
      'L’instance ne fonctionne pas, ou n’est pas joignable sous son nom.',
      'Vérifiez que les services de l’instance et SQL Server Browser fonctionnent.',
      'Vérifiez dans le Gestionnaire de configuration SQL Server que TCP/IP est activé pour l’instance.',
    ),
    sqlProtocols: because(
      'Un protocole réseau dont le produit a besoin est désactivé.',
      'Dans le Gestionnaire de configuration SQL Server, activez TCP/IP et les canaux nommés pour l’instance, et TCP/IP pour les clients.',
      'Redémarrez l’instance.',
    ),
    sqlRights: because(
      'Le compte n’a pas de droits d’administrateur dans l’instance, ou ne peut pas s’y connecter.',
      'Dans l’instance, exécutez\u00a0: ALTER SERVER ROLE sysadmin ADD MEMBER [BUILTIN\\Administrateurs]',
    ),
    sqlInstance: because(
      'Cette instance ne peut pas être utilisée\u00a0: son nom est réservé ou inconnu, ou elle sert un autre serveur de sauvegarde.',
      'Choisissez une autre instance nommée de ce serveur, ou laissez le programme en installer une nouvelle.',
    ),
    sqlName: because(
      'Le serveur a été désigné par son nom DNS complet\u00a0; les droits ne sont accordés que par le nom court.',
      'Supprimez Azure Backup Server dans Programmes et fonctionnalités.',
      'Recommencez avec le nom court de l’ordinateur.',
    ),
    sqlAccount: because(
      'Un service de l’instance s’exécute sous un compte que le produit n’accepte pas.',
      'Exécutez SQL Server et l’Agent SQL Server sous Système local ou un compte de domaine, et Reporting Services sous Service réseau.',
    ),
    sqlTools: because(
      'Management Studio et sqlcmd ne sont plus fournis avec SQL Server.',
      'Installez SQL Server Management Studio et les outils en ligne de commande, puis réessayez.',
    ),
    sqlParameter: because(
      'Le programme d’installation de SQL Server a refusé un paramètre.',
      'Lisez les dernières lignes de Summary.txt\u00a0: elles nomment le paramètre.',
      'Modifiez la réponse dont il vient, puis réessayez.',
    ),
    sqlFeature: because(
      'Une partie de SQL Server n’a pas été installée\u00a0; ses propres lignes dans Summary.txt disent pourquoi.',
      'Cherchez «\u00a0Failed\u00a0» ou «\u00a0Échec\u00a0» dans Summary.txt et ouvrez le journal qui y est nommé.',
      'Supprimez les parties installées, s’il y en a, puis réessayez.',
    ),
    sqlEngine: because(
      'Le moteur de base de données est installé mais n’a pas démarré. Raisons fréquentes\u00a0: un disque dont les secteurs dépassent 4 Ko, ou un compte de service sans droits.',
      'Ouvrez ERRORLOG dans le dossier Log de l’instance\u00a0: ses dernières lignes nomment la raison.',
      'Vérifiez la taille des secteurs\u00a0: fsutil fsinfo sectorinfo C:',
      'Supprimez l’instance dans Programmes et fonctionnalités, puis réessayez.',
    ),
    leftDatabase: because(
      'Une installation antérieure a laissé sa base de données ou ses fichiers.',
      'Si elle est encore utile, sauvegardez-la d’abord.',
      'Supprimez la base DPMDB et ses fichiers .mdf et .ldf, ou choisissez un autre dossier pour la base de données.',
    ),
    databaseVersion: because(
      'La base de données de cette instance n’est pas de la version installée.',
      'Sauvegardez la base de données.',
      'Attachez la base qui correspond à la version installée, puis réessayez.',
    ),
    reporting: because(
      'Reporting Services est absent, ne répond pas ou n’est pas relié à cette instance.',
      'Vérifiez que les services SQL Server Reporting Services et Infrastructure de gestion Windows (Winmgmt) fonctionnent.',
      'Dans le Gestionnaire de configuration du serveur de rapports, vérifiez le compte (Service réseau), la base et l’adresse web (HTTP, port 80).',
      'Ouvrez http://localhost/ReportServer_<instance>\u00a0: elle doit répondre avant un nouvel essai.',
    ),
    reportsSetUp: because(
      'Le produit est installé, mais Reporting Services n’a pas accepté ses rapports\u202f; son installation ne sait pas reprendre à cet endroit.',
      'Dans le Gestionnaire de configuration du serveur de rapports, vérifiez le compte (Service réseau), la base et l’adresse web (HTTP, port 80).',
      'Ouvrez http://localhost/ReportServer_<instance>\u00a0: elle doit répondre avant un nouvel essai.',
      'Supprimez Azure Backup Server dans Programmes et fonctionnalités, n’en conservez rien, et redémarrez.',
    ),
    keyPassword: because(
      'Le mot de passe n’est sans doute pas celui avec lequel la copie a été faite\u00a0: une copie laissée par une session antérieure est conservée, avec le mot de passe de cette session.',
      'Le programme redemande le mot de passe\u00a0: entrez celui de la session qui a fait la copie, puis réessayez.',
      'Si personne ne le connaît, supprimez le contenu chiffré dans le Gestionnaire de configuration du serveur de rapports et entrez de nouveau les mots de passe enregistrés des rapports. Les rapports et leurs données restent.',
    ),
    keyCopy: because(
      'Sans copie des clés, rien n’est supprimé\u00a0: les rapports avec un mot de passe enregistré seraient perdus.',
      'Recherchez reporting-keys.snk dans le dossier «\u00a0upgrade\u00a0» à côté de celui de la session, et dans les sauvegardes de ce serveur.',
      'Remettez-le à cet endroit, puis réessayez.',
    ),
  },
};

import { defineTexts } from '../texts/texts.ts';
import type { StepId } from './step.ts';

/** Words of a step: what it is called, what is said while it runs, and when it is done. */
export interface StepWords {
  readonly name: string;
  /** Verb first, ends in `…`. */
  readonly running: string;
  readonly done: string;
}

type AllSteps = Readonly<Record<StepId, StepWords>>;

/** Words of every step; a new step id without its words does not compile. */
export const stepTexts = defineTexts({
  en: {
    'enable-features': { name: 'Hyper-V', running: 'Enabling Hyper-V…', done: 'Hyper-V enabled' },
    'save-passphrase': { name: 'Passphrase file', running: 'Saving the passphrase…', done: 'Passphrase saved' },
    'install-agent': {
      name: 'Microsoft Azure Recovery Services Agent',
      running: 'Installing the Recovery Services agent…',
      done: 'Recovery Services agent installed',
    },
    'set-agent-proxy': {
      name: 'Proxy server of the Recovery Services agent',
      running: 'Telling the Recovery Services agent its proxy server…',
      done: 'Proxy server of the Recovery Services agent set',
    },
    'register-server': {
      name: 'Registration with the vault',
      running: 'Registering this server with the vault…',
      done: 'Server registered with the vault',
    },
    'install-sql': { name: 'SQL Server', running: 'Installing SQL Server…', done: 'SQL Server installed' },
    'install-reporting': {
      name: 'SQL Server Reporting Services',
      running: 'Installing SQL Server Reporting Services…',
      done: 'Reporting Services installed',
    },
    'configure-reporting': {
      name: 'Configuration of Reporting Services',
      running: 'Configuring Reporting Services…',
      done: 'Reporting Services configured',
    },
    'desktop-icons': {
      name: 'Icons on the desktop',
      running: 'Looking after the icons on the desktop…',
      done: 'Icons on the desktop',
    },
    'opt-in-updates': {
      name: 'Microsoft Update',
      running: 'Registering Microsoft Update…',
      done: 'Microsoft Update looked after',
    },
    'list-agents': {
      name: 'List of protection agents',
      running: 'Listing the computers with a protection agent…',
      done: 'List of protection agents saved',
    },
    'check-connection': {
      name: 'Connection to Azure',
      running: 'Asking the server whether it reaches Azure…',
      done: 'Connected to Azure',
    },
    'install-server': {
      name: 'Microsoft Azure Backup Server',
      running: 'Installing Azure Backup Server…',
      done: 'Azure Backup Server installed',
    },
    'stop-backups': { name: 'Services of the backup server', running: 'Stopping the backup server…', done: 'Backup server stopped' },
    'backup-database': {
      name: 'Backup of the database',
      running: 'Backing up the database of the backup server…',
      done: 'Database backed up',
    },
    'backup-keys': {
      name: 'Copy of the SQL Server encryption keys',
      running: 'Copying the encryption keys of Reporting Services…',
      done: 'Encryption keys copied',
    },
    'remove-reporting': {
      name: 'Removal of the old Reporting Services',
      running: 'Removing the old Reporting Services…',
      done: 'Old Reporting Services removed',
    },
    'upgrade-sql': {
      name: 'Upgrade of SQL Server',
      running: 'Upgrading SQL Server…',
      done: 'SQL Server upgraded',
    },
    'renew-reporting': {
      name: 'New Reporting Services',
      running: 'Installing the new Reporting Services…',
      done: 'New Reporting Services installed',
    },
    'restore-keys': {
      name: 'Return of the encryption keys',
      running: 'Restoring the encryption keys of Reporting Services…',
      done: 'Encryption keys restored',
    },
    'upgrade-agent': {
      name: 'Upgrade of the Recovery Services agent',
      running: 'Upgrading the Recovery Services agent…',
      done: 'Recovery Services agent upgraded',
    },
    'upgrade-server': {
      name: 'Upgrade of Azure Backup Server',
      running: 'Upgrading Azure Backup Server…',
      done: 'Azure Backup Server upgraded',
    },
  } satisfies AllSteps,
  fr: {
    'enable-features': { name: 'Hyper-V', running: 'Activation d’Hyper-V…', done: 'Hyper-V activé' },
    'save-passphrase': {
      name: 'Fichier de la phrase secrète',
      running: 'Enregistrement de la phrase secrète…',
      done: 'Phrase secrète enregistrée',
    },
    'install-agent': {
      name: 'Agent Microsoft Azure Recovery Services',
      running: 'Installation de l’agent Recovery Services…',
      done: 'Agent Recovery Services installé',
    },
    'set-agent-proxy': {
      name: 'Serveur proxy de l’agent Recovery Services',
      running: 'Transmission du serveur proxy à l’agent Recovery Services…',
      done: 'Serveur proxy de l’agent Recovery Services défini',
    },
    'register-server': {
      name: 'Inscription auprès du coffre',
      running: 'Inscription de ce serveur auprès du coffre…',
      done: 'Serveur inscrit auprès du coffre',
    },
    'install-sql': { name: 'SQL Server', running: 'Installation de SQL Server…', done: 'SQL Server installé' },
    'install-reporting': {
      name: 'SQL Server Reporting Services',
      running: 'Installation de SQL Server Reporting Services…',
      done: 'Reporting Services installé',
    },
    'configure-reporting': {
      name: 'Configuration de Reporting Services',
      running: 'Configuration de Reporting Services…',
      done: 'Reporting Services configuré',
    },
    'desktop-icons': {
      name: 'Icônes du bureau',
      running: 'Vérification des icônes du bureau…',
      done: 'Icônes du bureau en place',
    },
    'opt-in-updates': {
      name: 'Microsoft Update',
      running: 'Inscription à Microsoft Update…',
      done: 'Microsoft Update pris en charge',
    },
    'list-agents': {
      name: 'Liste des agents de protection',
      running: 'Recensement des ordinateurs qui ont un agent de protection…',
      done: 'Liste des agents de protection enregistrée',
    },
    'check-connection': {
      name: 'Connexion à Azure',
      running: 'Vérification auprès du serveur qu’il atteint Azure…',
      done: 'Connecté à Azure',
    },
    'install-server': {
      name: 'Serveur de sauvegarde Microsoft Azure',
      running: 'Installation d’Azure Backup Server…',
      done: 'Azure Backup Server installé',
    },
    'stop-backups': {
      name: 'Services du serveur de sauvegarde',
      running: 'Arrêt du serveur de sauvegarde…',
      done: 'Serveur de sauvegarde arrêté',
    },
    'backup-database': {
      name: 'Sauvegarde de la base de données',
      running: 'Sauvegarde de la base de données du serveur…',
      done: 'Base de données sauvegardée',
    },
    'backup-keys': {
      name: 'Copie des clés de chiffrement SQL Server',
      running: 'Copie des clés de chiffrement de Reporting Services…',
      done: 'Clés de chiffrement copiées',
    },
    'remove-reporting': {
      name: 'Suppression des anciens Reporting Services',
      running: 'Suppression des anciens Reporting Services…',
      done: 'Anciens Reporting Services supprimés',
    },
    'upgrade-sql': {
      name: 'Mise à niveau de SQL Server',
      running: 'Mise à niveau de SQL Server…',
      done: 'SQL Server mis à niveau',
    },
    'renew-reporting': {
      name: 'Nouveaux Reporting Services',
      running: 'Installation des nouveaux Reporting Services…',
      done: 'Nouveaux Reporting Services installés',
    },
    'restore-keys': {
      name: 'Restauration des clés de chiffrement',
      running: 'Restauration des clés de chiffrement de Reporting Services…',
      done: 'Clés de chiffrement restaurées',
    },
    'upgrade-agent': {
      name: 'Mise à niveau de l’agent Recovery Services',
      running: 'Mise à niveau de l’agent Recovery Services…',
      done: 'Agent Recovery Services mis à niveau',
    },
    'upgrade-server': {
      name: 'Mise à niveau d’Azure Backup Server',
      running: 'Mise à niveau d’Azure Backup Server…',
      done: 'Azure Backup Server mis à niveau',
    },
  },
});

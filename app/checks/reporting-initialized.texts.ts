import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link reportingInitialized}. */
export const reportingInitializedTexts = defineCheckTexts({
  en: {
    title: 'Reporting Services is configured',
    why: 'With your own SQL Server, Reporting Services has to be configured before Azure Backup Server is installed. The installation does it in a step of its own.',
    found: (values) => `IsInitialized = ${flagOf(values, 'found') ? 'True' : 'False'}`,
    required: () => 'IsInitialized = True',
    problem: (values) => `Reporting Services ${textOf(values, 'name')} isn’t configured yet (IsInitialized is False).`,
    remedy: () => [
      'There is nothing to do: the installation sets the account Network Service, the virtual directories ReportServer_<instance> and Reports_<instance>, and the database ReportServer$<instance>.',
      'To do it yourself, use Report Server Configuration Manager with these values, then check again.',
    ],
  },
  fr: {
    title: 'Reporting Services est configuré',
    why: 'Avec votre propre SQL Server, Reporting Services doit être configuré avant l’installation d’Azure Backup Server. L’installation le fait dans une étape à part.',
    found: (values) => `IsInitialized = ${flagOf(values, 'found') ? 'True' : 'False'}`,
    required: () => 'IsInitialized = True',
    problem: (values) => `Reporting Services ${textOf(values, 'name')} n’est pas encore configuré (IsInitialized vaut False).`,
    remedy: () => [
      'Il n’y a rien à faire : l’installation définit le compte Service réseau, les répertoires virtuels ReportServer_<instance> et Reports_<instance>, et la base de données ReportServer$<instance>.',
      'Pour le faire vous-même, utilisez ces valeurs dans le Gestionnaire de configuration du serveur de rapports, puis vérifiez à nouveau.',
    ],
  },
});

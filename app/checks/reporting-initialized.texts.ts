import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link reportingInitialized}. */
export const reportingInitializedTexts = defineCheckTexts({
  en: {
    title: 'Reporting Services is configured',
    why: 'With your own SQL Server 2017, setup takes Reporting Services as it is and doesn’t configure it.',
    found: (values) => `IsInitialized = ${flagOf(values, 'found') ? 'True' : 'False'}`,
    required: () => 'IsInitialized = True',
    problem: (values) => `Reporting Services ${textOf(values, 'name')} isn’t configured yet (IsInitialized is False).`,
    remedy: () => [
      'Open Report Server Configuration Manager and set the service account to Network Service.',
      'Set the virtual directories ReportServer_<instance> and Reports_<instance>, and create the database ReportServer$<instance>.',
      'Restart the service, then check again.',
    ],
  },
  fr: {
    title: 'Reporting Services est configuré',
    why: 'Avec votre propre SQL Server 2017, le programme d’installation prend Reporting Services tel quel et ne le configure pas.',
    found: (values) => `IsInitialized = ${flagOf(values, 'found') ? 'True' : 'False'}`,
    required: () => 'IsInitialized = True',
    problem: (values) => `Reporting Services ${textOf(values, 'name')} n’est pas encore configuré (IsInitialized vaut False).`,
    remedy: () => [
      'Ouvrez le Gestionnaire de configuration du serveur de rapports et définissez le compte de service sur Service réseau.',
      'Définissez les répertoires virtuels ReportServer_<instance> et Reports_<instance>, et créez la base de données ReportServer$<instance>.',
      'Redémarrez le service, puis vérifiez à nouveau.',
    ],
  },
});

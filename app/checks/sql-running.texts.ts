import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link sqlRunning}. */
export const sqlRunningTexts = defineCheckTexts({
  en: {
    title: 'SQL Server runs',
    why: 'Setup connects to the instance to create its database.',
    found: (values) => (flagOf(values, 'found') ? 'running' : 'stopped'),
    required: () => 'running',
    problem: (values) => `The instance ${textOf(values, 'name')} doesn’t run.`,
    remedy: () => [
      'To start the instance, run the command as administrator, or use SQL Server Configuration Manager.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'SQL Server est démarré',
    why: 'Le programme d’installation se connecte à l’instance pour créer sa base de données.',
    found: (values) => (flagOf(values, 'found') ? 'en cours d’exécution' : 'arrêtée'),
    required: () => 'en cours d’exécution',
    problem: (values) => `L’instance ${textOf(values, 'name')} ne fonctionne pas.`,
    remedy: () => [
      'Pour démarrer l’instance, exécutez la commande en tant qu’administrateur, ou utilisez le Gestionnaire de configuration SQL Server.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

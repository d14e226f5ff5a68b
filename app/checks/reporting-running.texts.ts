import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link reportingRunning}. */
export const reportingRunningTexts = defineCheckTexts({
  en: {
    title: 'Reporting Services runs',
    why: 'Setup puts its reports there.',
    found: (values) => (flagOf(values, 'found') ? 'running' : 'not running'),
    required: () => 'running',
    problem: (values) => `The service of Reporting Services (${textOf(values, 'name')}) doesn’t run.`,
    remedy: () => ['To start it, run the command as administrator.', 'Then check again.'],
  },
  fr: {
    title: 'Exécution de Reporting Services',
    why: 'L’installation y place ses rapports.',
    found: (values) => (flagOf(values, 'found') ? 'en cours d’exécution' : 'arrêté'),
    required: () => 'en cours d’exécution',
    problem: (values) => `Le service de Reporting Services (${textOf(values, 'name')}) ne s’exécute pas.`,
    remedy: () => ['Pour le démarrer, exécutez la commande en tant qu’administrateur.', 'Vérifiez ensuite à nouveau.'],
  },
});

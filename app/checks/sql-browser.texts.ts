import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link sqlBrowser}. */
export const sqlBrowserTexts = defineCheckTexts({
  en: {
    title: 'SQL Server Browser',
    why: 'It tells programs the port of a named instance.',
    found: (values) => (flagOf(values, 'found') ? 'running' : 'not running'),
    required: () => 'running',
    problem: () => 'The service SQL Server Browser doesn’t run.',
    remedy: () => ['To start it, run the command as administrator.', 'Then check again.'],
  },
  fr: {
    title: 'SQL Server Browser',
    why: 'Ce service indique aux programmes le port d’une instance nommée.',
    found: (values) => (flagOf(values, 'found') ? 'en cours d’exécution' : 'arrêté'),
    required: () => 'en cours d’exécution',
    problem: () => 'Le service SQL Server Browser ne s’exécute pas.',
    remedy: () => ['Pour le démarrer, exécutez la commande en tant qu’administrateur.', 'Vérifiez ensuite à nouveau.'],
  },
});

import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link managementService}. */
export const managementServiceTexts = defineCheckTexts({
  en: {
    title: 'Windows Management Instrumentation',
    why: 'Setup asks and configures Windows and Reporting Services through it.',
    found: (values) => (flagOf(values, 'found') ? 'running' : 'not running'),
    required: () => 'running',
    problem: () => 'The service Windows Management Instrumentation doesn’t run.',
    remedy: () => ['To start it, run the command as administrator.', 'Then check again.'],
  },
  fr: {
    title: 'Infrastructure de gestion Windows',
    why: 'L’installation interroge et configure Windows et Reporting Services par son intermédiaire.',
    found: (values) => (flagOf(values, 'found') ? 'en cours d’exécution' : 'arrêtée'),
    required: () => 'en cours d’exécution',
    problem: () => 'Le service Infrastructure de gestion Windows ne s’exécute pas.',
    remedy: () => ['Pour le démarrer, exécutez la commande en tant qu’administrateur.', 'Vérifiez ensuite à nouveau.'],
  },
});

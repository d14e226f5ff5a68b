import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link sqlNamedPipes}. */
export const sqlNamedPipesTexts = defineCheckTexts({
  en: {
    title: 'SQL Server protocol Named Pipes',
    why: 'Setup and the services of the backup server connect through it.',
    found: (values) => (flagOf(values, 'found') ? 'enabled' : 'not enabled'),
    required: () => 'enabled',
    problem: (values) => `Named Pipes isn’t enabled for the instance ${textOf(values, 'name')}.`,
    remedy: () => [
      'To enable Named Pipes, use SQL Server Configuration Manager > Protocols, then restart the instance.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Protocole SQL Server Canaux nommés',
    why: 'Le programme d’installation et les services du serveur de sauvegarde l’utilisent pour se connecter.',
    found: (values) => (flagOf(values, 'found') ? 'activé' : 'non activé'),
    required: () => 'activé',
    problem: (values) => `Le protocole Canaux nommés n’est pas activé pour l’instance ${textOf(values, 'name')}.`,
    remedy: () => [
      'Pour activer Canaux nommés, utilisez le Gestionnaire de configuration SQL Server > Protocoles, puis redémarrez l’instance.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link sqlTcp}. */
export const sqlTcpTexts = defineCheckTexts({
  en: {
    title: 'SQL Server protocol TCP/IP',
    why: 'Setup and the services of the backup server connect through it.',
    found: (values) => (flagOf(values, 'found') ? 'enabled' : 'not enabled'),
    required: () => 'enabled',
    problem: (values) => `TCP/IP isn’t enabled for the instance ${textOf(values, 'name')}.`,
    remedy: () => ['To enable TCP/IP, use SQL Server Configuration Manager > Protocols, then restart the instance.', 'Then check again.'],
  },
  fr: {
    title: 'Protocole SQL Server TCP/IP',
    why: 'Le programme d’installation et les services du serveur de sauvegarde l’utilisent pour se connecter.',
    found: (values) => (flagOf(values, 'found') ? 'activé' : 'non activé'),
    required: () => 'activé',
    problem: (values) => `Le protocole TCP/IP n’est pas activé pour l’instance ${textOf(values, 'name')}.`,
    remedy: () => [
      'Pour activer TCP/IP, utilisez le Gestionnaire de configuration SQL Server > Protocoles, puis redémarrez l’instance.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

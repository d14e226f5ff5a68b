import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link sqlClientTcp}. */
export const sqlClientTcpTexts = defineCheckTexts({
  en: {
    title: 'TCP/IP of the SQL Server client',
    why: 'Setup and the services of the backup server connect with this library.',
    found: (values) => (flagOf(values, 'found') ? 'enabled' : 'not enabled'),
    required: () => 'enabled',
    problem: () => 'TCP/IP isn’t enabled for the SQL Server client on this server.',
    remedy: () => [
      'To enable it, use SQL Server Configuration Manager > SQL Native Client Configuration > Client Protocols.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'TCP/IP du client SQL Server',
    why: 'Le programme d’installation et les services du serveur de sauvegarde se connectent avec cette bibliothèque.',
    found: (values) => (flagOf(values, 'found') ? 'activé' : 'non activé'),
    required: () => 'activé',
    problem: () => 'TCP/IP n’est pas activé pour le client SQL Server de ce serveur.',
    remedy: () => [
      'Pour l’activer, utilisez le Gestionnaire de configuration SQL Server > Configuration de SQL Native Client > Protocoles clients.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

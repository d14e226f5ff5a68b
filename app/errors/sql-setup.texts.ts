import { known, type ErrorTable } from './known-error.ts';

/** Results of SQL Server setup, as signed 32 bits (setup facts 3.4). Others carry a Windows code in their lower half. */
export const sqlSetupErrors: ErrorTable = {
  [-2_068_643_839]: known(
    'sqlFeature',
    'One or more parts of SQL Server weren’t installed',
    'Une ou plusieurs parties de SQL Server n’ont pas été installées',
  ),
  [-2_068_578_304]: known(
    'sqlParameter',
    'A setting given to SQL Server setup isn’t valid',
    'Un paramètre donné à l’installation de SQL Server n’est pas valide',
  ),
  [-2_068_052_377]: known(
    'sqlParameter',
    'Windows Installer refused a setting of SQL Server',
    'Windows Installer a refusé un paramètre de SQL Server',
  ),
  [-2_068_052_374]: known(
    'installerSource',
    'An update of SQL Server doesn’t fit what is installed',
    'Une mise à jour de SQL Server ne correspond pas à ce qui est installé',
  ),
  [-2_067_919_934]: known('pendingRestart', 'SQL Server setup waits for a restart', 'L’installation de SQL Server attend un redémarrage'),
  [-2_061_893_607]: known('sqlEngine', 'The database engine didn’t start', 'Le moteur de base de données n’a pas démarré'),
  [-2_067_922_934]: known(
    'prerequisites',
    'A rule of SQL Server setup wasn’t met',
    'Une règle de l’installation de SQL Server n’est pas respectée',
  ),
  [-2_147_467_259]: known(
    'sqlFeature',
    'SQL Server setup ended without naming a reason',
    'L’installation de SQL Server s’est terminée sans donner de raison',
  ),
};

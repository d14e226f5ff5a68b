import { known, type ErrorTable } from './known-error.ts';

/** Messages of Windows Installer, numbered apart from its codes ("Windows Installer error messages"). */
export const installerMessages: ErrorTable = {
  1303: known('fileAccess', 'Windows Installer may not write to a folder', 'Windows Installer n’a pas le droit d’écrire dans un dossier'),
  1304: known('fileAccess', 'Windows Installer couldn’t write a file', 'Windows Installer n’a pas pu écrire un fichier'),
  1310: known('fileAccess', 'Windows Installer couldn’t write a file', 'Windows Installer n’a pas pu écrire un fichier'),
  1316: known('otherVersion', 'A file of an earlier installation is missing', 'Un fichier d’une installation antérieure manque'),
  1335: known('installerSource', 'A cabinet file is damaged', 'Un fichier CAB est endommagé'),
  1402: known('fileAccess', 'A registry key couldn’t be opened', 'Une clé de registre n’a pas pu être ouverte'),
  1406: known('fileAccess', 'A registry value couldn’t be written', 'Une valeur de registre n’a pas pu être écrite'),
  1601: known('diskSpace', 'Windows Installer needs more disk space', 'Windows Installer a besoin de davantage d’espace disque'),
  1714: known('otherVersion', 'The older version couldn’t be removed', 'L’ancienne version n’a pas pu être supprimée'),
  1719: known('service', 'The Windows Installer service can’t be used', 'Le service Windows Installer n’est pas utilisable'),
  1920: known('service', 'A service of the product didn’t start', 'Un service du produit n’a pas démarré'),
  1921: known('service', 'A service couldn’t be stopped', 'Un service n’a pas pu être arrêté'),
  1923: known('service', 'A service couldn’t be installed', 'Un service n’a pas pu être installé'),
};

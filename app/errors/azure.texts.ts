import { known, type ErrorTable } from './known-error.ts';

/** What the Recovery Services (MARS) agent and the registration say (setup facts 4 and 8). 130055 is 0x1FC07. */
export const azureErrors: ErrorTable = {
  407: known('proxy', 'The proxy server asks for a user and password', 'Le serveur proxy demande un utilisateur et un mot de passe'),
  32500: known('scratch', 'The scratch folder has too little free space', 'L’emplacement temporaire manque d’espace libre'),
  32501: known('scratch', 'The scratch folder isn’t valid', 'L’emplacement temporaire n’est pas valide'),
  32502: known(
    'scratch',
    'The drive of the scratch folder can’t be used',
    'Le lecteur de l’emplacement temporaire ne peut pas être utilisé',
  ),
  32503: known('unexpected', 'The agent couldn’t set itself up', 'L’agent n’a pas pu s’initialiser'),
  32506: known('scratch', 'The agent couldn’t write a file', 'L’agent n’a pas pu écrire un fichier'),
  32507: known('fileAccess', 'The agent couldn’t open a file', 'L’agent n’a pas pu ouvrir un fichier'),
  34506: known('encryptionKey', 'The passphrase isn’t set up correctly', 'La phrase secrète n’est pas configurée correctement'),
  34513: known('vaultFile', 'The vault credentials aren’t valid', 'Les informations d’identification du coffre ne sont pas valides'),
  100050: known('proxy', 'Azure Backup couldn’t be reached', 'Azure Backup n’a pas pu être joint'),
  100110: known('registeredElsewhere', 'The server is registered already', 'Le serveur est déjà inscrit'),
  130055: known('encryptionKey', 'The encryption key couldn’t be set', 'La clé de chiffrement n’a pas pu être définie'),
};

/** Words that the agent writes without a number, and the number they stand for. */
export const azurePhrases: readonly (readonly [words: RegExp, id: number])[] = [
  [/activation did not complete/iu, 100_110],
  [/already registered (?:with|to) (?:another|a different|the same) vault/iu, 100_110],
  [/failed to set the encryption key/iu, 34_506],
  [/\(407\) Proxy Authentication Required/iu, 407],
  [/(?:unable to|could not) connect to the (?:Azure Backup|backup) service/iu, 100_050],
  [/invalid vault credentials/iu, 34_513],
];

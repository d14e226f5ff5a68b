import { known, type ErrorTable } from './known-error.ts';

/** What our own scripts for Windows PowerShell stop with; they write words, so the numbers are ours. */
export const scriptErrors: ErrorTable = {
  1: known(
    'keyPassword',
    'Reporting Services didn’t take the copy of its encryption keys',
    'Reporting Services n’a pas accepté la copie de ses clés de chiffrement',
  ),
  2: known('keyCopy', 'There is no copy of the encryption keys', 'Il n’existe aucune copie des clés de chiffrement'),
  3: known('reporting', 'Reporting Services doesn’t answer', 'Reporting Services ne répond pas'),
  4: known(
    'proxy',
    'The Recovery Services agent didn’t take the proxy server',
    'L’agent Recovery Services n’a pas accepté le serveur proxy',
  ),
};

/** The last line of a script's log, and the number it stands for. */
export const scriptPhrases: readonly (readonly [words: RegExp, id: number])[] = [
  [/^Problem: RestoreEncryptionKey:/u, 1],
  [/^Problem: (?:There is no copy of the encryption keys|Reporting Services are not there, and neither is a copy)/u, 2],
  [/^Problem: Reporting Services do not answer/u, 3],
  [/^Problem: The agent did not take the proxy server/u, 4],
];

import { known, type ErrorTable } from './known-error.ts';

/** Exit codes of a setup made with Inno Setup, as the vendor's extractor is ("Setup Exit Codes" of its help). */
export const innoErrors: ErrorTable = {
  1: known('crashed', 'The extractor couldn’t start', 'L’extracteur n’a pas pu démarrer'),
  2: known('cancelled', 'The extraction was cancelled before it began', 'L’extraction a été annulée avant de commencer'),
  3: known(
    'crashed',
    'The extractor met a serious problem while preparing',
    'L’extracteur a rencontré un problème grave lors de la préparation',
  ),
  4: known('package', 'The extractor met a serious problem', 'L’extracteur a rencontré un problème grave'),
  5: known(
    'package',
    'The extraction was broken off and undone; a part may be damaged',
    'L’extraction a été interrompue et annulée\u00a0; un fichier est peut-être endommagé',
  ),
  6: known('cancelled', 'The extractor was ended by a debugger', 'L’extracteur a été interrompu par un débogueur'),
  7: known('prerequisites', 'The extractor found that it can’t go on', 'L’extracteur a constaté qu’il ne peut pas continuer'),
  8: known('pendingRestart', 'The extractor waits for a restart', 'L’extracteur attend un redémarrage'),
};

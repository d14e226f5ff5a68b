import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link installationInProgress}. */
export const installationInProgressTexts = defineCheckTexts({
  en: {
    title: 'No other installation',
    why: 'Windows Installer does one installation at a time.',
    found: (values) => (flagOf(values, 'found') ? 'another installation is going on' : 'none'),
    required: () => 'none',
    problem: () => 'Another installation is going on on this computer.',
    remedy: () => ['Let it end, or restart the computer if it has been left unfinished.', 'Then check again.'],
  },
  fr: {
    title: 'Aucune autre installation',
    why: 'Windows Installer ne fait qu’une installation à la fois.',
    found: (values) => (flagOf(values, 'found') ? 'une autre installation est en cours' : 'aucune'),
    required: () => 'aucune',
    problem: () => 'Une autre installation est en cours sur cet ordinateur.',
    remedy: () => ['Laissez-la se terminer, ou redémarrez l’ordinateur si elle est restée inachevée.', 'Vérifiez ensuite à nouveau.'],
  },
});

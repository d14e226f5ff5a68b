import { formatList } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { listOf } from './check-values.ts';

/** Words of {@link visualCpp}. */
export const visualCppTexts = defineCheckTexts({
  en: {
    title: 'Visual C++ runtimes',
    why: 'Programs of the backup server use them. Setup installs those that are missing.',
    found: (values) => formatList(listOf(values, 'found'), 'en') || 'none',
    required: (values) => formatList(listOf(values, 'required'), 'en'),
    problem: (values) => `Setup will install the missing Visual C++ runtimes: ${formatList(listOf(values, 'missing'), 'en')}.`,
    remedy: () => ['There is nothing to do. To install them yourself, look for “Visual C++ Redistributable” at the vendor’s.'],
  },
  fr: {
    title: 'Bibliothèques d’exécution Visual C++',
    why: 'Des programmes du serveur de sauvegarde les utilisent. L’installation ajoute celles qui manquent.',
    found: (values) => formatList(listOf(values, 'found'), 'fr') || 'aucune',
    required: (values) => formatList(listOf(values, 'required'), 'fr'),
    problem: (values) =>
      `L’installation ajoutera les bibliothèques Visual C++ manquantes\u00a0: ${formatList(listOf(values, 'missing'), 'fr')}.`,
    remedy: () => [
      'Il n’y a rien à faire. Pour les installer vous-même, cherchez «\u00a0Visual C++ Redistributable\u00a0» chez l’éditeur.',
    ],
  },
});

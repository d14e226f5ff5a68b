import { formatList } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { listOf } from './check-values.ts';

/** Words of {@link sqlLeftoverDatabase}. */
export const sqlLeftoverDatabaseTexts = defineCheckTexts({
  en: {
    title: 'Database of an earlier installation',
    why: 'Setup doesn’t overwrite a database that is there.',
    found: (values) => formatList(listOf(values, 'found'), 'en') || 'none',
    required: () => 'none',
    problem: (values) => `The instance holds the database of an earlier backup server: ${formatList(listOf(values, 'found'), 'en')}.`,
    remedy: () => ['Back up this database, then detach or delete it.', 'Then check again.'],
  },
  fr: {
    title: 'Base de données d’une installation précédente',
    why: 'L’installation n’écrase pas une base de données existante.',
    found: (values) => formatList(listOf(values, 'found'), 'fr') || 'aucune',
    required: () => 'aucune',
    problem: (values) =>
      `L’instance contient la base de données d’un ancien serveur de sauvegarde\u00a0: ${formatList(listOf(values, 'found'), 'fr')}.`,
    remedy: () => ['Sauvegardez cette base de données, puis détachez-la ou supprimez-la.', 'Vérifiez ensuite à nouveau.'],
  },
});

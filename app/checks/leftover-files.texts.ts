import { formatList } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { listOf } from './check-values.ts';

/** Words of {@link leftoverFiles}. */
export const leftoverFilesTexts = defineCheckTexts({
  en: {
    title: 'Database files of an earlier installation',
    why: 'Setup doesn’t overwrite a database that is there.',
    found: (values) => formatList(listOf(values, 'found'), 'en') || 'none',
    required: () => 'none',
    problem: (values) => `Database files of an earlier backup server are still there: ${formatList(listOf(values, 'found'), 'en')}.`,
    remedy: () => [
      'Move these files away, or delete them if nobody needs that database any more.',
      'Or choose another folder for the database files in “Installation Settings”.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Fichiers de base de données d’une installation précédente',
    why: 'L’installation n’écrase pas une base de données existante.',
    found: (values) => formatList(listOf(values, 'found'), 'fr') || 'aucun',
    required: () => 'aucun',
    problem: (values) =>
      `Il reste des fichiers de base de données d’un ancien serveur de sauvegarde\u00a0: ${formatList(listOf(values, 'found'), 'fr')}.`,
    remedy: () => [
      'Déplacez ces fichiers, ou supprimez-les si personne n’a plus besoin de cette base de données.',
      'Ou choisissez un autre dossier pour les fichiers de base de données dans «\u00a0Paramètres d’installation\u00a0».',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

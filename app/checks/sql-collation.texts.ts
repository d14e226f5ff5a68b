import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link sqlCollation}. */
export const sqlCollationTexts = defineCheckTexts({
  en: {
    title: 'Collation of SQL Server',
    why: 'The database of the backup server compares text by this collation. SQL Server picks another one on a Windows in another language.',
    found: (values) => textOf(values, 'found'),
    required: (values) => textOf(values, 'required'),
    problem: (values) => `The collation of the instance is ${textOf(values, 'found')}; ${textOf(values, 'required')} is needed.`,
    remedy: (values) => [
      `Install an instance with the collation ${textOf(values, 'required')}, or let setup install one.`,
      'The collation of an existing instance can’t be changed without rebuilding its system databases.',
    ],
  },
  fr: {
    title: 'Classement de SQL Server',
    why: 'La base de données du serveur de sauvegarde compare les textes selon ce classement. Sur un Windows dans une autre langue, SQL Server en choisit un autre.',
    found: (values) => textOf(values, 'found'),
    required: (values) => textOf(values, 'required'),
    problem: (values) => `Le classement de l’instance est ${textOf(values, 'found')}\u202f; ${textOf(values, 'required')} est nécessaire.`,
    remedy: (values) => [
      `Installez une instance avec le classement ${textOf(values, 'required')}, ou laissez le programme en installer une.`,
      'Le classement d’une instance existante ne peut pas être changé sans reconstruire ses bases de données système.',
    ],
  },
});

import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link upgradeSqlLocal}. */
export const upgradeSqlLocalTexts = defineCheckTexts({
  en: {
    title: 'Database on this server',
    why: 'The newer version keeps its database on its own server only.',
    found: (values) => textOf(values, 'found'),
    required: (values) => textOf(values, 'required'),
    problem: (values) => `The database of this backup server is on ${textOf(values, 'found')}, not on this computer.`,
    remedy: () => [
      'Install SQL Server as a named instance on this server.',
      'Move the database there with the tools of the present version, then check again.',
    ],
  },
  fr: {
    title: 'Base de données sur ce serveur',
    why: 'La nouvelle version ne conserve sa base de données que sur son propre serveur.',
    found: (values) => textOf(values, 'found'),
    required: (values) => textOf(values, 'required'),
    problem: (values) => `La base de données de ce serveur de sauvegarde se trouve sur ${textOf(values, 'found')}, pas sur cet ordinateur.`,
    remedy: () => [
      'Installez SQL Server en tant qu’instance nommée sur ce serveur.',
      'Déplacez-y la base de données avec les outils de la version actuelle, puis vérifiez à nouveau.',
    ],
  },
});

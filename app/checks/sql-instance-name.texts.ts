import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link sqlInstanceName}. */
export const sqlInstanceNameTexts = defineCheckTexts({
  en: {
    title: 'Name of the SQL Server instance',
    why: 'Setup can’t use every name, and keeps some for the instances it brings.',
    found: (values) => textOf(values, 'found'),
    required: () => 'letters and digits, none of the reserved names',
    problem: (values) =>
      flagOf(values, 'reserved')
        ? `The name ${textOf(values, 'found')} is reserved for the instance of setup.`
        : `Setup can’t use the name ${textOf(values, 'found')}.`,
    remedy: () => ['Choose an instance whose name consists of letters without accents and digits, or let setup install one.'],
  },
  fr: {
    title: 'Nom de l’instance SQL Server',
    why: 'L’installation ne peut pas utiliser tous les noms, et en réserve pour ses propres instances.',
    found: (values) => textOf(values, 'found'),
    required: () => 'des lettres et des chiffres, aucun nom réservé',
    problem: (values) =>
      flagOf(values, 'reserved')
        ? `Le nom ${textOf(values, 'found')} est réservé à l’instance du programme d’installation.`
        : `L’installation ne peut pas utiliser le nom ${textOf(values, 'found')}.`,
    remedy: () => [
      'Choisissez une instance dont le nom se compose de lettres sans accent et de chiffres, ou laissez le programme en installer une.',
    ],
  },
});

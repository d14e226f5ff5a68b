import { defineCheckTexts } from './check-text.ts';
import { listOf, textOf } from './check-values.ts';
import { formatChoice } from './choice.ts';

/** Words of {@link sqlEdition}. */
export const sqlEditionTexts = defineCheckTexts({
  en: {
    title: 'Edition of SQL Server',
    why: 'Express lacks Agent and is limited in size; evaluation editions end; Developer may not be used for work.',
    found: (values) => textOf(values, 'found'),
    required: (values) => formatChoice(listOf(values, 'required'), 'en'),
    problem: (values) => `The instance is ${textOf(values, 'found')}; ${formatChoice(listOf(values, 'required'), 'en')} is needed.`,
    remedy: () => [
      'Choose an instance with another edition, upgrade the edition of this one, or let setup install one.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Édition de SQL Server',
    why: 'Express est limitée en taille et n’a pas d’Agent\u202f; les éditions d’évaluation expirent\u202f; Developer n’est pas destinée à la production.',
    found: (values) => textOf(values, 'found'),
    required: (values) => formatChoice(listOf(values, 'required'), 'fr'),
    problem: (values) =>
      `L’édition de l’instance est ${textOf(values, 'found')}\u202f; ${formatChoice(listOf(values, 'required'), 'fr')} est nécessaire.`,
    remedy: () => [
      'Choisissez une instance d’une autre édition, mettez à niveau l’édition de celle-ci, ou laissez le programme en installer une.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

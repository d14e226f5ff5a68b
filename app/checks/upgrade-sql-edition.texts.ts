import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link upgradeSqlEdition}. */
export const upgradeSqlEditionTexts = defineCheckTexts({
  en: {
    title: 'SQL Server edition to upgrade',
    why: 'The package holds a Standard edition; SQL Server doesn’t upgrade to a lower edition.',
    found: (values) => textOf(values, 'found'),
    required: () => 'Standard',
    problem: (values) => `The package can’t upgrade ${textOf(values, 'found')}.`,
    remedy: () => [
      'Upgrade the instance with your own SQL Server media of the same edition.',
      'Then choose “Use an existing instance of SQL Server” and check again.',
    ],
  },
  fr: {
    title: 'Édition de SQL Server à mettre à niveau',
    why: 'Le package contient une édition Standard\u202f; SQL Server ne passe pas à une édition inférieure.',
    found: (values) => textOf(values, 'found'),
    required: () => 'Standard',
    problem: (values) => `Le package ne peut pas mettre à niveau ${textOf(values, 'found')}.`,
    remedy: () => [
      'Mettez l’instance à niveau avec votre propre support SQL Server de la même édition.',
      'Choisissez ensuite «\u00a0Utiliser une instance existante de SQL Server\u00a0» et vérifiez à nouveau.',
    ],
  },
});

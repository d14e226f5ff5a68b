import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link reportingEdition}. */
export const reportingEditionTexts = defineCheckTexts({
  en: {
    title: 'Edition of Reporting Services',
    why: 'An Express edition can’t use the database of a Standard or Enterprise instance.',
    found: (values) => textOf(values, 'found'),
    required: () => 'the edition of the instance',
    problem: (values) => `Reporting Services is an Express edition (${textOf(values, 'found')}).`,
    remedy: () => ['Install Reporting Services with the product key of the SQL Server instance.', 'Then check again.'],
  },
  fr: {
    title: 'Édition de Reporting Services',
    why: 'Une édition Express ne peut pas utiliser la base de données d’une instance Standard ou Enterprise.',
    found: (values) => textOf(values, 'found'),
    required: () => 'l’édition de l’instance',
    problem: (values) => `Reporting Services est une édition Express (${textOf(values, 'found')}).`,
    remedy: () => ['Installez Reporting Services avec la clé de produit de l’instance SQL Server.', 'Vérifiez ensuite à nouveau.'],
  },
});

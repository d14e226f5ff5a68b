import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link sqlNamed}. */
export const sqlNamedTexts = defineCheckTexts({
  en: {
    title: 'Named instance',
    why: 'Azure Backup Server can’t use the default instance.',
    found: (values) => textOf(values, 'found'),
    required: () => 'a named instance',
    problem: (values) => `${textOf(values, 'found')} is the default instance of SQL Server; a named instance is needed.`,
    remedy: () => ['Choose a named instance, or let setup install one.', 'Then check again.'],
  },
  fr: {
    title: 'Instance nommée',
    why: 'Azure Backup Server ne peut pas utiliser l’instance par défaut.',
    found: (values) => textOf(values, 'found'),
    required: () => 'une instance nommée',
    problem: (values) => `${textOf(values, 'found')} est l’instance par défaut de SQL Server\u202f; une instance nommée est nécessaire.`,
    remedy: () => ['Choisissez une instance nommée, ou laissez le programme en installer une.', 'Vérifiez ensuite à nouveau.'],
  },
});

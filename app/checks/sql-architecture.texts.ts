import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link sqlArchitecture}. */
export const sqlArchitectureTexts = defineCheckTexts({
  en: {
    title: '64-bit SQL Server',
    why: 'The components of the backup server are 64-bit programs.',
    found: (values) => textOf(values, 'found'),
    required: () => '64-bit (x64)',
    problem: (values) => `The instance is ${textOf(values, 'found')}; a 64-bit instance is needed.`,
    remedy: () => ['Choose a 64-bit instance, or let setup install one.', 'Then check again.'],
  },
  fr: {
    title: 'SQL Server 64 bits',
    why: 'Les composants du serveur de sauvegarde sont des programmes 64 bits.',
    found: (values) => textOf(values, 'found'),
    required: () => '64 bits (x64)',
    problem: (values) => `L’instance est ${textOf(values, 'found')}\u202f; une instance 64 bits est nécessaire.`,
    remedy: () => ['Choisissez une instance 64 bits, ou laissez le programme en installer une.', 'Vérifiez ensuite à nouveau.'],
  },
});

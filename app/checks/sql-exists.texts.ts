import { defineCheckTexts } from './check-text.ts';
import { listOf, textOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

/** Words of {@link sqlExists}. */
export const sqlExistsTexts = defineCheckTexts({
  en: {
    title: 'SQL Server instance',
    why: 'The database of the backup server goes into this instance.',
    found: (values) => namesOf(values, 'none'),
    required: (values) => textOf(values, 'required'),
    problem: (values) =>
      `There is no instance ${textOf(values, 'required')} of SQL Server on this computer. Found: ${namesOf(values, 'none')}.`,
    remedy: () => ['Choose an instance that exists, or let setup install one.', 'Then check again.'],
  },
  fr: {
    title: 'Instance SQL Server',
    why: 'La base de données du serveur de sauvegarde est placée dans cette instance.',
    found: (values) => namesOf(values, 'aucune'),
    required: (values) => textOf(values, 'required'),
    problem: (values) =>
      `Il n’y a pas d’instance SQL Server ${textOf(values, 'required')} sur cet ordinateur. Trouvé\u00a0: ${namesOf(values, 'aucune')}.`,
    remedy: () => ['Choisissez une instance existante, ou laissez le programme en installer une.', 'Vérifiez ensuite à nouveau.'],
  },
});

function namesOf(values: CheckValues, none: string): string {
  const names = listOf(values, 'found');
  return names.length === 0 ? none : names.join(', ');
}

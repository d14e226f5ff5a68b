import type { Language } from '../texts/texts.ts';
import { defineCheckTexts } from './check-text.ts';
import { listOf, textOf } from './check-values.ts';
import { formatChoice } from './choice.ts';
import type { CheckValues } from './result.ts';

/** Words of {@link sqlVersion}. */
export const sqlVersionTexts = defineCheckTexts({
  en: {
    title: 'Version of SQL Server',
    why: 'The database of the backup server is made for these releases.',
    found: (values) => textOf(values, 'found'),
    required: (values) => `SQL Server ${yearsOf(values, 'en')}`,
    problem: (values) =>
      textOf(values, 'minimum') === ''
        ? `SQL Server ${textOf(values, 'found')} isn’t supported.`
        : `SQL Server ${textOf(values, 'found')} is too old; ${textOf(values, 'minimum')} or later of this release is needed.`,
    remedy: (values) => [
      `Choose an instance of SQL Server ${yearsOf(values, 'en')} with its latest service pack, or let setup install one.`,
      'Then check again.',
    ],
  },
  fr: {
    title: 'Version de SQL Server',
    why: 'La base de données du serveur de sauvegarde est conçue pour ces versions.',
    found: (values) => textOf(values, 'found'),
    required: (values) => `SQL Server ${yearsOf(values, 'fr')}`,
    problem: (values) =>
      textOf(values, 'minimum') === ''
        ? `SQL Server ${textOf(values, 'found')} n’est pas pris en charge.`
        : `SQL Server ${textOf(values, 'found')} est trop ancien\u202f; ${textOf(values, 'minimum')} ou ultérieur de cette version est nécessaire.`,
    remedy: (values) => [
      `Choisissez une instance de SQL Server ${yearsOf(values, 'fr')} avec son dernier Service Pack, ou laissez le programme en installer une.`,
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

/** The accepted years; 2014 only with its first service pack, which its oldest version stands for. */
function yearsOf(values: CheckValues, language: Language): string {
  return formatChoice(
    listOf(values, 'years').map((year) => (year === '2014' ? '2014 SP1' : year)),
    language,
  );
}

import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link sqlLocal}. */
export const sqlLocalTexts = defineCheckTexts({
  en: {
    title: 'SQL Server on this computer',
    why: 'Azure Backup Server keeps its database on its own computer; a remote instance isn’t supported.',
    found: (values) => textOf(values, 'found'),
    required: (values) => `${textOf(values, 'required')} (this computer)`,
    problem: (values) => `The instance is on ${textOf(values, 'found')}; it must be on this computer, ${textOf(values, 'required')}.`,
    remedy: () => ['Choose an instance on this computer, or let setup install one.', 'Then check again.'],
  },
  fr: {
    title: 'SQL Server sur cet ordinateur',
    why: 'Azure Backup Server conserve sa base de données sur son propre ordinateur\u202f; une instance distante n’est pas prise en charge.',
    found: (values) => textOf(values, 'found'),
    required: (values) => `${textOf(values, 'required')} (cet ordinateur)`,
    problem: (values) =>
      `L’instance se trouve sur ${textOf(values, 'found')}\u202f; elle doit être sur cet ordinateur, ${textOf(values, 'required')}.`,
    remedy: () => ['Choisissez une instance de cet ordinateur, ou laissez le programme en installer une.', 'Vérifiez ensuite à nouveau.'],
  },
});

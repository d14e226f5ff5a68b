import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** The language that is known to stop, by the name it gives itself. */
const languages: Readonly<Record<string, string>> = { '0419': 'Русский' };

/** Words of {@link upgradeLanguage}. */
export const upgradeLanguageTexts = defineCheckTexts({
  en: {
    title: 'Language of Windows and upgrade',
    why: 'The vendor knows of upgrades that stop on a Windows in Russian.',
    found: (values) => languages[textOf(values, 'found')] ?? textOf(values, 'found'),
    required: () => 'another language',
    problem: (values) =>
      `The upgrade is known to stop on a Windows in this language (${languages[textOf(values, 'found')] ?? textOf(values, 'found')}).`,
    remedy: () => [
      'Back up the database of the backup server.',
      'Uninstall the old version with its recovery points kept, install the new one, then restore the database as the vendor’s release notes describe.',
    ],
  },
  fr: {
    title: 'Langue de Windows et mise à niveau',
    why: 'L’éditeur connaît des mises à niveau qui s’arrêtent sur un Windows en russe.',
    found: (values) => languages[textOf(values, 'found')] ?? textOf(values, 'found'),
    required: () => 'une autre langue',
    problem: (values) =>
      `La mise à niveau s’arrête sur un Windows dans cette langue (${languages[textOf(values, 'found')] ?? textOf(values, 'found')}).`,
    remedy: () => [
      'Sauvegardez la base de données du serveur de sauvegarde.',
      'Désinstallez l’ancienne version en conservant ses points de récupération, installez la nouvelle, puis restaurez la base de données comme l’indiquent les notes de publication de l’éditeur.',
    ],
  },
});

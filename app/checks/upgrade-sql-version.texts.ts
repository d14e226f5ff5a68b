import { defineCheckTexts } from './check-text.ts';
import { listOf, textOf } from './check-values.ts';
import { formatChoice } from './choice.ts';

/** Words of {@link upgradeSqlVersion}. */
export const upgradeSqlVersionTexts = defineCheckTexts({
  en: {
    title: 'SQL Server release to upgrade',
    why: 'Setup upgrades the releases that the present version of the backup server runs on.',
    found: (values) => textOf(values, 'found') || 'no such instance',
    required: (values) => formatChoice(listOf(values, 'required'), 'en') || 'an instance of your own',
    problem: (values) =>
      textOf(values, 'found') === ''
        ? `The instance ${textOf(values, 'name')} of the backup server isn’t on this computer.`
        : `Setup doesn’t upgrade SQL Server ${textOf(values, 'found')} (instance ${textOf(values, 'name')}).`,
    remedy: () => ['Choose “Use an existing instance of SQL Server” and name one of the newer release.', 'Then check again.'],
  },
  fr: {
    title: 'Version de SQL Server à mettre à niveau',
    why: 'Le programme d’installation met à niveau les versions sur lesquelles fonctionne le serveur de sauvegarde actuel.',
    found: (values) => textOf(values, 'found') || 'aucune instance de ce nom',
    required: (values) => formatChoice(listOf(values, 'required'), 'fr') || 'une instance existante',
    problem: (values) =>
      textOf(values, 'found') === ''
        ? `L’instance ${textOf(values, 'name')} du serveur de sauvegarde ne se trouve pas sur cet ordinateur.`
        : `Le programme d’installation ne met pas à niveau SQL Server ${textOf(values, 'found')} (instance ${textOf(values, 'name')}).`,
    remedy: () => [
      'Choisissez «\u00a0Utiliser une instance existante de SQL Server\u00a0» et indiquez-en une de la nouvelle version.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

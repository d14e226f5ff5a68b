import { defineCheckTexts } from './check-text.ts';
import { listOf, textOf } from './check-values.ts';
import { formatChoice } from './choice.ts';

/** Words of {@link upgradeSource}. */
export const upgradeSourceTexts = defineCheckTexts({
  en: {
    title: 'Version to upgrade',
    why: 'An upgrade starts from the version right before it.',
    found: (values) => textOf(values, 'found') || 'no backup server',
    required: (values) =>
      formatChoice(
        listOf(values, 'required').map((start) => `${start}x`),
        'en',
      ),
    problem: (values) =>
      textOf(values, 'found') === ''
        ? 'There is no backup server to upgrade on this computer.'
        : `Version ${textOf(values, 'found')} can’t be upgraded to this one.`,
    remedy: () => ['Upgrade to the version in between first, or install this version on a new server.'],
  },
  fr: {
    title: 'Version à mettre à niveau',
    why: 'Une mise à niveau part de la version qui la précède.',
    found: (values) => textOf(values, 'found') || 'aucun serveur de sauvegarde',
    required: (values) =>
      formatChoice(
        listOf(values, 'required').map((start) => `${start}x`),
        'fr',
      ),
    problem: (values) =>
      textOf(values, 'found') === ''
        ? 'Il n’y a aucun serveur de sauvegarde à mettre à niveau sur cet ordinateur.'
        : `La version ${textOf(values, 'found')} ne peut pas être mise à niveau vers celle-ci.`,
    remedy: () => ['Passez d’abord par la version intermédiaire, ou installez cette version sur un nouveau serveur.'],
  },
});

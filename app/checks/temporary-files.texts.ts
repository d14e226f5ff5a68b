import { formatNumber } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { numberOf } from './check-values.ts';

/** Words of {@link temporaryFiles}. */
export const temporaryFilesTexts = defineCheckTexts({
  en: {
    title: 'Temporary files',
    why: 'The agent can’t create its own where there are too many.',
    found: (values) => formatNumber(numberOf(values, 'found'), 'en'),
    required: (values) => `fewer than ${formatNumber(numberOf(values, 'limit'), 'en')}`,
    problem: (values) => `There are ${formatNumber(numberOf(values, 'found'), 'en')} temporary files in the Windows folder.`,
    remedy: () => ['Delete what is in C:\\Windows\\Temp. Files that are in use stay; skip them.', 'Then check again.'],
  },
  fr: {
    title: 'Fichiers temporaires',
    why: 'L’agent ne peut pas créer les siens lorsqu’il y en a trop.',
    found: (values) => formatNumber(numberOf(values, 'found'), 'fr'),
    required: (values) => `moins de ${formatNumber(numberOf(values, 'limit'), 'fr')}`,
    problem: (values) => `Il y a ${formatNumber(numberOf(values, 'found'), 'fr')} fichiers temporaires dans le dossier de Windows.`,
    remedy: () => [
      'Supprimez le contenu de C:\\Windows\\Temp. Les fichiers utilisés restent\u202f; ignorez-les.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

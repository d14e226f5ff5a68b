import { formatNumber } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { numberOf } from './check-values.ts';

/** Words of {@link clock}. */
export const clockTexts = defineCheckTexts({
  en: {
    title: 'Clock',
    why: 'Azure and the domain refuse a computer whose clock is wrong.',
    found: (values) => `${formatNumber(Math.abs(numberOf(values, 'found')), 'en')} s off`,
    required: (values) => `at most ${formatNumber(numberOf(values, 'limit'), 'en')} s off`,
    problem: (values) =>
      `The clock of this computer is ${formatNumber(Math.abs(numberOf(values, 'found')), 'en')} seconds ${numberOf(values, 'found') > 0 ? 'fast' : 'slow'}.`,
    remedy: () => ['Run the command as administrator to set the clock by the domain, and check the time zone.', 'Then check again.'],
  },
  fr: {
    title: 'Horloge',
    why: 'Azure et le domaine refusent un ordinateur dont l’horloge est fausse.',
    found: (values) => `${formatNumber(Math.abs(numberOf(values, 'found')), 'fr')}\u00a0s d’écart`,
    required: (values) => `${formatNumber(numberOf(values, 'limit'), 'fr')}\u00a0s d’écart au plus`,
    problem: (values) =>
      `L’horloge de cet ordinateur ${numberOf(values, 'found') > 0 ? 'avance' : 'retarde'} de ${formatNumber(Math.abs(numberOf(values, 'found')), 'fr')} secondes.`,
    remedy: () => [
      'Exécutez la commande en tant qu’administrateur pour régler l’horloge sur le domaine, et vérifiez le fuseau horaire.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

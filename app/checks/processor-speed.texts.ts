import { formatNumber } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { numberOf } from './check-values.ts';

/** Words of {@link processorSpeed}. */
export const processorSpeedTexts = defineCheckTexts({
  en: {
    title: 'Processor speed',
    why: 'Setup looks at the clock of the processor.',
    found: (values) => `${formatNumber(numberOf(values, 'found'), 'en')} MHz`,
    required: (values) => `${formatNumber(numberOf(values, 'required'), 'en')} MHz or more`,
    problem: (values) => `The processor of this server is slow (${formatNumber(numberOf(values, 'found'), 'en')} MHz).`,
    remedy: () => ['Use a faster server, or look for a power plan that slows the processor down.', 'Then check again.'],
  },
  fr: {
    title: 'Fréquence du processeur',
    why: 'Le programme d’installation vérifie la fréquence du processeur.',
    found: (values) => `${formatNumber(numberOf(values, 'found'), 'fr')}\u00a0MHz`,
    required: (values) => `${formatNumber(numberOf(values, 'required'), 'fr')}\u00a0MHz ou plus`,
    problem: (values) => `Le processeur de ce serveur est lent (${formatNumber(numberOf(values, 'found'), 'fr')}\u00a0MHz).`,
    remedy: () => [
      'Utilisez un serveur plus rapide, ou cherchez un mode de gestion de l’alimentation qui ralentit le processeur.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

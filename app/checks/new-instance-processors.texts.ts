import { formatNumber } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { numberOf } from './check-values.ts';

/** Words of {@link newInstanceProcessors}. */
export const newInstanceProcessorsTexts = defineCheckTexts({
  en: {
    title: 'Cores and SQL Server setup',
    why: 'The SQL Server setup of the package has been seen to stop on servers with very many cores.',
    found: (values) => formatNumber(numberOf(values, 'found'), 'en'),
    required: (values) => `${formatNumber(numberOf(values, 'limit'), 'en')} or fewer`,
    problem: (values) =>
      `This server has ${formatNumber(numberOf(values, 'found'), 'en')} cores; SQL Server setup may not finish with more than ${formatNumber(numberOf(values, 'limit'), 'en')}.`,
    remedy: () => [
      'If SQL Server setup stops, give the virtual machine fewer cores while you install, or install an instance of your own first.',
    ],
  },
  fr: {
    title: 'Cœurs et installation de SQL Server',
    why: 'L’installation de SQL Server fournie s’est déjà arrêtée sur des serveurs dotés de très nombreux cœurs.',
    found: (values) => formatNumber(numberOf(values, 'found'), 'fr'),
    required: (values) => `${formatNumber(numberOf(values, 'limit'), 'fr')} ou moins`,
    problem: (values) =>
      `Ce serveur a ${formatNumber(numberOf(values, 'found'), 'fr')} cœurs\u202f; l’installation de SQL Server peut ne pas aboutir au-delà de ${formatNumber(numberOf(values, 'limit'), 'fr')}.`,
    remedy: () => [
      'Si l’installation de SQL Server s’arrête, réduisez le nombre de cœurs de la machine virtuelle le temps de l’installation, ou installez d’abord votre propre instance.',
    ],
  },
});

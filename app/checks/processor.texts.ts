import { formatNumber } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { flagOf, numberOf } from './check-values.ts';

/** Words of {@link processor}. */
export const processorTexts = defineCheckTexts({
  en: {
    title: 'Processor cores',
    why: 'With fewer cores, backups and the database slow each other down.',
    found: (values) => formatNumber(numberOf(values, 'found'), 'en'),
    required: (values) =>
      `${formatNumber(numberOf(values, 'required'), 'en')} or more${flagOf(values, 'azureVm') ? ' (Azure virtual machine)' : ''}`,
    problem: (values) =>
      `Processor cores of this server: ${formatNumber(numberOf(values, 'found'), 'en')}; ${formatNumber(numberOf(values, 'required'), 'en')} are recommended.`,
    remedy: (values) => [
      flagOf(values, 'azureVm')
        ? 'Choose a larger size for the virtual machine, for example Standard_A4_v2.'
        : 'Give the virtual machine more processors, or use a larger server.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Cœurs de processeur',
    why: 'Avec moins de cœurs, les sauvegardes et la base de données se ralentissent mutuellement.',
    found: (values) => formatNumber(numberOf(values, 'found'), 'fr'),
    required: (values) =>
      `${formatNumber(numberOf(values, 'required'), 'fr')} ou plus${flagOf(values, 'azureVm') ? ' (machine virtuelle Azure)' : ''}`,
    problem: (values) =>
      `Cœurs de processeur de ce serveur\u00a0: ${formatNumber(numberOf(values, 'found'), 'fr')}\u202f; ${formatNumber(numberOf(values, 'required'), 'fr')} sont recommandés.`,
    remedy: (values) => [
      flagOf(values, 'azureVm')
        ? 'Choisissez une taille de machine virtuelle supérieure, par exemple Standard_A4_v2.'
        : 'Attribuez davantage de processeurs à la machine virtuelle, ou utilisez un serveur plus puissant.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

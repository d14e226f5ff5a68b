import { formatList } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { listOf, numberOf } from './check-values.ts';

/** Words of {@link azureAddresses}. */
export const azureAddressesTexts = defineCheckTexts({
  en: {
    title: 'Addresses of Azure',
    why: 'Registration and every backup to Azure go there.',
    found: (values) =>
      listOf(values, 'patterns').length === 0
        ? 'all answer'
        : `${String(listOf(values, 'patterns').length)} of ${String(numberOf(values, 'total'))} don’t answer`,
    required: () => 'all answer',
    problem: (values) => `These addresses don’t answer: ${formatList(listOf(values, 'patterns'), 'en')}.`,
    remedy: () => [
      'Allow them in the firewall, or set the proxy this network goes through. You can also give a proxy later, under “Azure Registration”.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Adresses d’Azure',
    why: 'L’inscription et chaque sauvegarde vers Azure y passent.',
    found: (values) =>
      listOf(values, 'patterns').length === 0
        ? 'toutes répondent'
        : `${String(listOf(values, 'patterns').length)} sur ${String(numberOf(values, 'total'))} ne répondent pas`,
    required: () => 'toutes répondent',
    problem: (values) => `Ces adresses ne répondent pas\u00a0: ${formatList(listOf(values, 'patterns'), 'fr')}.`,
    remedy: () => [
      'Autorisez-les dans le pare-feu, ou définissez le proxy de ce réseau. Vous pourrez aussi indiquer un proxy plus tard, sous «\u00a0Inscription Azure\u00a0».',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

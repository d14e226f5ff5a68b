import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

const names: Readonly<Record<string, string>> = {
  ServerStandard: 'Standard',
  ServerDatacenter: 'Datacenter',
  ServerSolution: 'Essentials',
  ServerTurbine: 'Azure Edition',
  ServerStandardEval: 'Standard Evaluation',
  ServerDatacenterEval: 'Datacenter Evaluation',
};

/** Words of {@link osEdition}. */
export const osEditionTexts = defineCheckTexts({
  en: {
    title: 'Windows edition',
    why: 'Other editions of Windows Server lack components that setup needs, or may not be used for it.',
    found: (values) => nameOf(textOf(values, 'found')),
    required: () => 'Standard, Datacenter or Essentials',
    problem: (values) => `The edition ${nameOf(textOf(values, 'found'))} of Windows Server isn’t supported.`,
    remedy: () => [
      'Use a server with the edition Standard, Datacenter or Essentials, or change the edition of this one.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Édition de Windows',
    why: 'Les autres éditions de Windows Server n’ont pas tous les composants nécessaires, ou leur licence ne le permet pas.',
    found: (values) => nameOf(textOf(values, 'found')),
    required: () => 'Standard, Datacenter ou Essentials',
    problem: (values) => `L’édition ${nameOf(textOf(values, 'found'))} de Windows Server n’est pas prise en charge.`,
    remedy: () => [
      'Utilisez un serveur avec l’édition Standard, Datacenter ou Essentials, ou changez l’édition de celui-ci.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

/** The name people know an EditionID of the registry by; an unknown one as it is. */
function nameOf(edition: string): string {
  return names[edition] ?? edition;
}

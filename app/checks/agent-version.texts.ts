import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link agentVersion}. */
export const agentVersionTexts = defineCheckTexts({
  en: {
    title: 'Version of the Recovery Services agent',
    why: 'Older agents can’t read the vault credentials of today.',
    found: (values) => textOf(values, 'found') || 'not installed',
    required: (values) => `${textOf(values, 'required')} or later, or none`,
    problem: (values) => `The Azure Recovery Services agent ${textOf(values, 'found')} is too old for today’s vault credentials.`,
    remedy: () => [
      'Go on: setup installs the package’s agent over it, or the newer one that you name on the page Microsoft Update Opt-In.',
    ],
  },
  fr: {
    title: 'Version de l’agent Recovery Services',
    why: 'Les anciens agents ne lisent pas les informations d’identification de coffre actuelles.',
    found: (values) => textOf(values, 'found') || 'non installé',
    required: (values) => `${textOf(values, 'required')} ou ultérieur, ou aucun`,
    problem: (values) =>
      `L’agent Azure Recovery Services ${textOf(values, 'found')} est trop ancien pour les informations d’identification de coffre actuelles.`,
    remedy: () => [
      'Continuez\u00a0: le programme d’installation met à jour cet agent par celui du package, ou par le plus récent que vous indiquez à la page Abonnement à Microsoft Update.',
    ],
  },
});

import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link packagedAgent}. */
export const packagedAgentTexts = defineCheckTexts({
  en: {
    title: 'Agent that setup installs',
    why: 'The vault credentials of today can be read by newer agents only, and setup uses them after it has installed SQL Server.',
    found: (values) => textOf(values, 'found'),
    required: (values) => `${textOf(values, 'required')} or later`,
    problem: (values) =>
      `The Azure Recovery Services agent in the package (${textOf(values, 'found')}) is too old for today’s vault credentials.`,
    remedy: () => [
      'Download the current agent from https://aka.ms/azurebackup_agent.',
      'Name it on the page Microsoft Update Opt-In.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Agent installé par le programme d’installation',
    why: 'Seuls les agents récents lisent les informations d’identification de coffre actuelles, et celles-ci ne sont utilisées qu’une fois SQL Server installé.',
    found: (values) => textOf(values, 'found'),
    required: (values) => `${textOf(values, 'required')} ou ultérieur`,
    problem: (values) =>
      `L’agent Azure Recovery Services du package (${textOf(values, 'found')}) est trop ancien pour les informations d’identification de coffre actuelles.`,
    remedy: () => [
      'Téléchargez l’agent actuel depuis https://aka.ms/azurebackup_agent.',
      'Indiquez-le à la page Abonnement à Microsoft Update.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link systemProxy}. */
export const systemProxyTexts = defineCheckTexts({
  en: {
    title: 'Proxy of the system',
    why: 'The Recovery Services agent runs as LocalSystem, which has proxy settings of its own.',
    found: (values) => textOf(values, 'system') || 'none',
    required: (values) => textOf(values, 'user') || 'none needed',
    problem: (values) => `You go to the Internet through the proxy ${textOf(values, 'user')}; LocalSystem has none.`,
    remedy: () => ['Give the proxy under “Azure Registration”, so that the agent gets it.'],
  },
  fr: {
    title: 'Proxy du système',
    why: 'L’agent Recovery Services s’exécute en tant que LocalSystem, qui a ses propres paramètres de proxy.',
    found: (values) => textOf(values, 'system') || 'aucun',
    required: (values) => textOf(values, 'user') || 'aucun nécessaire',
    problem: (values) => `Vous accédez à Internet par le proxy ${textOf(values, 'user')}\u202f; LocalSystem n’en a pas.`,
    remedy: () => ['Indiquez le proxy sous «\u00a0Inscription Azure\u00a0», pour que l’agent le reçoive.'],
  },
});

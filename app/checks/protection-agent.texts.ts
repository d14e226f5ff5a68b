import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

/** Words of {@link protectionAgent}. */
export const protectionAgentTexts = defineCheckTexts({
  en: {
    title: 'Protection agent',
    why: 'A server that another backup server protects can’t become a backup server.',
    found: (values) => foundOf(values, 'protection agent', 'not found'),
    required: () => 'not on this server',
    problem: (values) =>
      `The Data Protection Manager protection agent is installed on this server (found: ${foundOf(values, 'protection agent', '')}).`,
    remedy: () => [
      'Stop protecting this server in the console of its backup server.',
      'Uninstall the agent under Programs and Features, restart, then check again.',
    ],
  },
  fr: {
    title: 'Agent de protection',
    why: 'Un serveur protégé par un autre serveur de sauvegarde ne peut pas devenir serveur de sauvegarde.',
    found: (values) => foundOf(values, 'agent de protection', 'absent'),
    required: () => 'absent de ce serveur',
    problem: (values) =>
      `L’agent de protection Data Protection Manager est installé sur ce serveur (trouvé\u00a0: ${foundOf(values, 'agent de protection', '')}).`,
    remedy: () => [
      'Arrêtez la protection de ce serveur dans la console de son serveur de sauvegarde.',
      'Désinstallez l’agent dans Programmes et fonctionnalités, redémarrez, puis vérifiez à nouveau.',
    ],
  },
});

function foundOf(values: CheckValues, name: string, none: string): string {
  return flagOf(values, 'installed') ? `${name} ${textOf(values, 'version')}`.trimEnd() : none;
}

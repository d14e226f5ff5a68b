import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link virtualMachineManager}. */
export const virtualMachineManagerTexts = defineCheckTexts({
  en: {
    title: 'Virtual Machine Manager',
    why: 'The backup server is meant for a server of its own.',
    found: (values) => (flagOf(values, 'installed') ? `installed ${textOf(values, 'version')}`.trimEnd() : 'not installed'),
    required: () => 'not installed',
    problem: () => 'System Center Virtual Machine Manager is installed on this server.',
    remedy: () => ['If you can, use a server for the backup server alone.'],
  },
  fr: {
    title: 'Virtual Machine Manager',
    why: 'Le serveur de sauvegarde est prévu pour un serveur dédié.',
    found: (values) => (flagOf(values, 'installed') ? `installé ${textOf(values, 'version')}`.trimEnd() : 'non installé'),
    required: () => 'non installé',
    problem: () => 'System Center Virtual Machine Manager est installé sur ce serveur.',
    remedy: () => ['Si possible, utilisez un serveur réservé au serveur de sauvegarde.'],
  },
});

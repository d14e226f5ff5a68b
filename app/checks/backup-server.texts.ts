import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

/** Words of {@link backupServer}. */
export const backupServerTexts = defineCheckTexts({
  en: {
    title: 'Existing backup server',
    why: 'A second backup server can’t be installed beside the first; from version 2 you can upgrade.',
    found: (values) => foundOf(values, 'backup server', 'not found'),
    required: (values) => (flagOf(values, 'own') ? 'this version, or none' : 'not on this server'),
    problem: (values) =>
      `Azure Backup Server or Data Protection Manager is already installed (found: ${foundOf(values, 'backup server', '')}).`,
    remedy: () => [
      'To keep its data, upgrade it instead of installing.',
      'Or uninstall it under Programs and Features, restart, then check again.',
    ],
  },
  fr: {
    title: 'Serveur de sauvegarde existant',
    why: 'Un second serveur de sauvegarde ne peut pas être installé à côté du premier\u202f; à partir de la version 2, une mise à niveau est possible.',
    found: (values) => foundOf(values, 'serveur de sauvegarde', 'absent'),
    required: (values) => (flagOf(values, 'own') ? 'cette version, ou aucune' : 'absent de ce serveur'),
    problem: (values) =>
      `Azure Backup Server ou Data Protection Manager est déjà installé (trouvé\u00a0: ${foundOf(values, 'serveur de sauvegarde', '')}).`,
    remedy: () => [
      'Pour conserver ses données, mettez-le à niveau au lieu d’installer.',
      'Ou désinstallez-le dans Programmes et fonctionnalités, redémarrez, puis vérifiez à nouveau.',
    ],
  },
});

function foundOf(values: CheckValues, name: string, none: string): string {
  return flagOf(values, 'installed') ? `${name} ${textOf(values, 'version')}`.trimEnd() : none;
}

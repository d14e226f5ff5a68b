import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link powerShell}. */
export const powerShellTexts = defineCheckTexts({
  en: {
    title: 'Windows PowerShell',
    why: 'Setup and the management shell of the backup server use it.',
    found: (values) => textOf(values, 'found'),
    required: (values) => `${textOf(values, 'required')} or later`,
    problem: (values) => `Windows PowerShell ${textOf(values, 'found')} is too old; ${textOf(values, 'required')} or later is needed.`,
    remedy: () => ['Install a current Windows Management Framework.', 'Restart, then check again.'],
  },
  fr: {
    title: 'Windows PowerShell',
    why: 'Le programme d’installation et l’interpréteur de commandes du serveur de sauvegarde l’utilisent.',
    found: (values) => textOf(values, 'found'),
    required: (values) => `${textOf(values, 'required')} ou ultérieur`,
    problem: (values) =>
      `Windows PowerShell ${textOf(values, 'found')} est trop ancien\u202f; la version ${textOf(values, 'required')} ou ultérieure est nécessaire.`,
    remedy: () => ['Installez un Windows Management Framework actuel.', 'Redémarrez, puis vérifiez à nouveau.'],
  },
});

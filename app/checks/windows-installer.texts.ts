import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link windowsInstaller}. */
export const windowsInstallerTexts = defineCheckTexts({
  en: {
    title: 'Windows Installer',
    why: 'Everything the backup server consists of is installed by it.',
    found: (values) => textOf(values, 'found'),
    required: (values) => `${textOf(values, 'required')} or later`,
    problem: (values) => `Windows Installer ${textOf(values, 'found')} is too old; ${textOf(values, 'required')} or later is needed.`,
    remedy: () => ['Install the updates of Windows, which bring the newest Windows Installer.', 'Then check again.'],
  },
  fr: {
    title: 'Windows Installer',
    why: 'Tout ce qui compose le serveur de sauvegarde est installé par lui.',
    found: (values) => textOf(values, 'found'),
    required: (values) => `${textOf(values, 'required')} ou ultérieur`,
    problem: (values) =>
      `Windows Installer ${textOf(values, 'found')} est trop ancien\u202f; ${textOf(values, 'required')} ou ultérieur est nécessaire.`,
    remedy: () => ['Installez les mises à jour de Windows, qui apportent le dernier Windows Installer.', 'Vérifiez ensuite à nouveau.'],
  },
});

import { formatBytes } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { numberOf, textOf } from './check-values.ts';

/** Words of {@link systemDrive}. */
export const systemDriveTexts = defineCheckTexts({
  en: {
    title: 'Free space on the system drive',
    why: 'Shared components and temporary files go there, whatever folders you choose.',
    found: (values) => `${formatBytes(numberOf(values, 'found'), 'en')} free on ${textOf(values, 'drive')}`,
    required: (values) => formatBytes(numberOf(values, 'required'), 'en'),
    problem: (values) =>
      `There isn’t enough free space on ${textOf(values, 'drive')} (${formatBytes(numberOf(values, 'required'), 'en')} needed, ${formatBytes(numberOf(values, 'found'), 'en')} free).`,
    remedy: (values) => [
      `Free space on ${textOf(values, 'drive')}, for example with Disk Cleanup, or enlarge the drive.`,
      'Then check again.',
    ],
  },
  fr: {
    title: 'Espace libre sur le lecteur système',
    why: 'Des composants partagés et des fichiers temporaires y sont placés, quels que soient les dossiers choisis.',
    found: (values) => `${formatBytes(numberOf(values, 'found'), 'fr')} libres sur ${textOf(values, 'drive')}`,
    required: (values) => formatBytes(numberOf(values, 'required'), 'fr'),
    problem: (values) =>
      `L’espace libre sur ${textOf(values, 'drive')} est insuffisant (${formatBytes(numberOf(values, 'required'), 'fr')} nécessaires, ${formatBytes(numberOf(values, 'found'), 'fr')} libres).`,
    remedy: (values) => [
      `Libérez de l’espace sur ${textOf(values, 'drive')}, par exemple avec le Nettoyage de disque, ou agrandissez le lecteur.`,
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

import { formatList } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { listOf } from './check-values.ts';

/** Words of {@link folderDrives}. */
export const folderDrivesTexts = defineCheckTexts({
  en: {
    title: 'Drives of the chosen folders',
    why: 'Setup takes folders on local fixed drives with the file system NTFS only.',
    found: (values) => formatList(listOf(values, 'drives'), 'en'),
    required: () => 'local fixed drives with NTFS',
    problem: (values) => `Not a local fixed drive with NTFS, or not there: ${formatList(listOf(values, 'unfit'), 'en')}.`,
    remedy: () => ['Choose folders on a local fixed drive with NTFS under “Installation Settings”.', 'Then check again.'],
  },
  fr: {
    title: 'Lecteurs des dossiers choisis',
    why: 'Le programme d’installation n’accepte que des dossiers sur des lecteurs fixes locaux avec le système de fichiers NTFS.',
    found: (values) => formatList(listOf(values, 'drives'), 'fr'),
    required: () => 'lecteurs fixes locaux avec NTFS',
    problem: (values) =>
      `Lecteur absent, ou qui n’est pas un lecteur fixe local avec NTFS\u00a0: ${formatList(listOf(values, 'unfit'), 'fr')}.`,
    remedy: () => [
      'Choisissez des dossiers sur un lecteur fixe local avec NTFS sous «\u00a0Paramètres d’installation\u00a0».',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

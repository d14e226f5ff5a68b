import type { DriveSpace } from '../../../app/package/space.ts';
import { defineTexts } from '../../../app/texts/texts.ts';

type Purpose = DriveSpace['purposes'][number];

/** Words of the table of drives. */
export const driveTexts = defineTexts({
  en: {
    caption: 'Space on the drives',
    drive: 'Drive',
    usedFor: 'Used for',
    needed: 'Needed',
    free: 'Free',
    unknown: 'Can’t be read',
    purposes: {
      parts: 'downloaded files',
      temporary: 'files being extracted',
      destination: 'extracted files',
      log: 'logs',
    } satisfies Record<Purpose, string>,
  },
  fr: {
    caption: 'Espace sur les lecteurs',
    drive: 'Lecteur',
    usedFor: 'Utilisé pour',
    needed: 'Nécessaire',
    free: 'Libre',
    unknown: 'Illisible',
    purposes: {
      parts: 'fichiers téléchargés',
      temporary: 'fichiers en cours d’extraction',
      destination: 'fichiers extraits',
      log: 'journaux',
    },
  },
});

import { formatBytes, formatList } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import { defineCheckTexts } from './check-text.ts';
import { listOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

interface Drive {
  readonly drive: string;
  readonly needed: number;
  readonly free: number;
}

/** Words of {@link folderSpace}. */
export const folderSpaceTexts = defineCheckTexts({
  en: {
    title: 'Free space for the chosen folders',
    why: 'Program files, database and scratch on one drive need their space together.',
    found: (values) =>
      formatList(
        drivesOf(values).map(({ drive, free }) => `${formatBytes(free, 'en')} free on ${drive}`),
        'en',
      ),
    required: (values) =>
      formatList(
        drivesOf(values).map(({ drive, needed }) => `${formatBytes(needed, 'en')} on ${drive}`),
        'en',
      ),
    problem: (values) => `There isn’t enough free space on ${shortOf(values, 'en', 'needed', 'free')}.`,
    remedy: () => ['Free space on the drive, or choose folders on another one under “Installation Settings”.', 'Then check again.'],
  },
  fr: {
    title: 'Espace libre pour les dossiers choisis',
    why: 'Les fichiers du programme, la base de données et l’emplacement temporaire d’un même lecteur ont besoin de leur espace ensemble.',
    found: (values) =>
      formatList(
        drivesOf(values).map(({ drive, free }) => `${formatBytes(free, 'fr')} libres sur ${drive}`),
        'fr',
      ),
    required: (values) =>
      formatList(
        drivesOf(values).map(({ drive, needed }) => `${formatBytes(needed, 'fr')} sur ${drive}`),
        'fr',
      ),
    problem: (values) => `L’espace libre est insuffisant sur ${shortOf(values, 'fr', 'nécessaires', 'libres')}.`,
    remedy: () => [
      'Libérez de l’espace sur le lecteur, ou choisissez des dossiers sur un autre sous «\u00a0Paramètres d’installation\u00a0».',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

function drivesOf(values: CheckValues): readonly Drive[] {
  const [needed, free] = [listOf(values, 'needed'), listOf(values, 'free')];
  return listOf(values, 'drives').map((drive, index) => ({ drive, needed: Number(needed[index]), free: Number(free[index]) }));
}

function shortOf(values: CheckValues, language: Language, needed: string, free: string): string {
  const short = drivesOf(values).filter((drive) => drive.free < drive.needed);
  const words = short.map(
    (each) => `${each.drive} (${formatBytes(each.needed, language)} ${needed}, ${formatBytes(each.free, language)} ${free})`,
  );
  return formatList(words, language);
}

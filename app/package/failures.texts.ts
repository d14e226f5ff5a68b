import type { FailureCode, FailureOf } from '../failure.ts';
import type { FailureSentences } from '../failure-words.ts';
import { formatBytes, formatList } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import { packageTexts } from './package.texts.ts';
import { treeFailureTexts } from './tree-failures.texts.ts';
import { vendorFailureTexts } from './vendor-failures.texts.ts';

type Code = Extract<FailureCode, `package.${string}`>;

/** Words of the failures of the downloaded package. */
export const packageFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    ...vendorFailureTexts.en,
    ...treeFailureTexts.en,
    'package.folderMissing': ({ folder }) => [`The folder ${folder} doesn’t exist.`, 'Choose the folder that holds the downloaded files.'],
    'package.nothingFound': ({ folder }) => [
      `No part of the package is in ${folder}.`,
      'Choose the folder that holds the self-extractor and all its .bin files, or the archive.',
    ],
    'package.severalFound': ({ folder, firsts }) => [
      `${folder} holds more than one package: ${formatList(firsts, 'en')}.`,
      'Move the files of the package you want to a folder of their own, then choose that folder.',
    ],
    'package.alreadyExtracted': ({ folder }) => [
      `${folder} is an extracted package already.`,
      'Go on to setup; there is nothing to extract.',
    ],
    'package.partsDamaged': ({ folder, parts }) => [
      `${parts.length === 1 ? 'A part' : `${String(parts.length)} parts`} of the package in ${folder} can’t be used: ${listParts(parts, 'en')}.`,
      'Download only the named files again into the same folder, then verify again. The other parts can stay.',
    ],
    'package.sumsMalformed': ({ path, problems }) => [
      `The checksum file ${path} can’t be used: ${formatList(
        problems.map((one) => packageTexts.en.sumsProblem[one.code](one.line)),
        'en',
      )}.`,
      'Download the checksum file again, or choose another one.',
    ],
    'package.sumsUnrelated': ({ path, folder }) => [
      `The checksum file ${path} names none of the parts in ${folder}.`,
      'Choose the checksum file that belongs to this package.',
    ],
    'package.sealExists': ({ path }) => [
      `${path} holds other checksums than the files have now. It was not changed.`,
      'Verify the package to see which files differ.',
      'If the files are right, move the old checksum file to another folder, then seal again.',
    ],
    'package.toolChanged': ({ path }) => [
      `${path} is not the file this program was delivered with, so it was not started.`,
      'Install this program again from its original source.',
      'Check the server for malware.',
    ],
    'package.toolMissing': ({ path }) => [`${path}, a file of this program, is missing or can’t be read.`, 'Install this program again.'],
    'package.toolUnsupported': ({ platform, architecture }) => [
      `There is no extraction program for this kind of computer (${platform}, ${architecture}).`,
      'Use a 64-bit computer with Windows, Linux, or macOS.',
    ],
    'package.extractorMissing': ({ program }) => [
      `This system can’t open the vendor’s self-extractor, because ${program} is not installed.`,
      `Install the package “${program}” of your system, then try again.`,
      'Or extract the package on Windows.',
    ],
    'package.archiveUnreadable': ({ archive, problem }) => {
      const download = 'Download the files again, then verify them.';
      const sentences = {
        encrypted: [`${archive} is protected by a password. The package never is.`, download],
        damaged: [`${archive} can’t be read as an archive.`, download],
        trailingData: [`${archive} holds data behind its end that do not belong to it.`, download],
        volumeMissing: [`${archive} ends too early: a later part is missing or too short.`, download],
      } as const;
      return sentences[problem];
    },
    'package.unsafeEntries': ({ archive, count, entries }) => [
      `${archive} was not extracted, because ${count === 1 ? 'an entry' : `${String(count)} entries`} in it can’t be trusted: ${listEntries(entries, 'en')}.`,
      'Download the package again from its original source.',
    ],
    'package.spaceShort': ({ destination, neededBytes, freeBytes }) => [
      `There is not enough space for ${destination}: ${formatBytes(neededBytes, 'en')} needed, ${formatBytes(freeBytes, 'en')} free.`,
      `Free ${formatBytes(neededBytes - freeBytes, 'en')} on that drive, or choose another destination.`,
    ],
    'package.spaceRanOut': ({ destination, neededBytes, freeBytes }) => [
      `The drive of ${destination} became full. What is extracted already is kept.`,
      `Free ${formatBytes(Math.max(1, neededBytes - freeBytes), 'en')} on that drive, then continue.`,
    ],
    'package.destinationNotEmpty': ({ destination }) => [
      `${destination} holds files already. They were not touched.`,
      'Choose an empty folder, or one that doesn’t exist yet.',
    ],
    'package.destinationRefused': ({ destination, problem }) => [
      `The package can’t be extracted to ${destination}: ${packageTexts.en.destinationProblem[problem]}.`,
      'Choose another destination.',
    ],
    'package.extractorEnded': (failure) => [
      `${failure.program} ${packageTexts.en.extractorEnding[failure.ending](numberOrReason(failure))}. Nothing was left behind.`,
      'Verify the parts: a damaged one is the usual cause.',
      'If all are intact, check that antivirus doesn’t block the destination, then extract again.',
    ],
    'package.resultDiffers': (failure) => [
      `What ${failure.archive} was extracted to is not what it lists (${differences(failure, packageTexts.en.difference, 'en')}). Nothing was left behind.`,
      'Verify the parts, check that antivirus doesn’t remove files from the destination, then extract again.',
    ],
    'package.hashNotComputed': ({ path }) => [
      `${path} can’t be read to the end.`,
      'Check the drive and the permissions of the file, then try again.',
    ],
  },
  fr: {
    ...vendorFailureTexts.fr,
    ...treeFailureTexts.fr,
    'package.folderMissing': ({ folder }) => [
      `Le dossier ${folder} n’existe pas.`,
      'Choisissez le dossier qui contient les fichiers téléchargés.',
    ],
    'package.nothingFound': ({ folder }) => [
      `Aucune partie du package ne se trouve dans ${folder}.`,
      'Choisissez le dossier qui contient l’extracteur et tous ses fichiers .bin, ou l’archive.',
    ],
    'package.severalFound': ({ folder, firsts }) => [
      `${folder} contient plusieurs packages\u00a0: ${formatList(firsts, 'fr')}.`,
      'Déplacez les fichiers du package voulu dans un dossier à part, puis choisissez ce dossier.',
    ],
    'package.alreadyExtracted': ({ folder }) => [
      `${folder} est un package déjà extrait.`,
      'Passez à l’installation\u00a0; il n’y a rien à extraire.',
    ],
    'package.partsDamaged': ({ folder, parts }) => [
      `${parts.length === 1 ? 'Une partie' : `${String(parts.length)} parties`} du package dans ${folder} ${parts.length === 1 ? 'est inutilisable' : 'sont inutilisables'}\u00a0: ${listParts(parts, 'fr')}.`,
      'Téléchargez à nouveau uniquement les fichiers nommés dans le même dossier, puis vérifiez à nouveau. Les autres parties peuvent rester.',
    ],
    'package.sumsMalformed': ({ path, problems }) => [
      `Le fichier de sommes de contrôle ${path} est inutilisable\u00a0: ${formatList(
        problems.map((one) => packageTexts.fr.sumsProblem[one.code](one.line)),
        'fr',
      )}.`,
      'Téléchargez-le à nouveau ou choisissez-en un autre.',
    ],
    'package.sumsUnrelated': ({ path, folder }) => [
      `Le fichier de sommes de contrôle ${path} ne nomme aucune des parties dans ${folder}.`,
      'Choisissez celui qui correspond à ce package.',
    ],
    'package.sealExists': ({ path }) => [
      `${path} contient d’autres sommes de contrôle que celles des fichiers actuels. Il n’a pas été modifié.`,
      'Vérifiez le package pour voir quels fichiers diffèrent.',
      'Si les fichiers sont corrects, déplacez l’ancien fichier de sommes dans un autre dossier, puis scellez à nouveau.',
    ],
    'package.toolChanged': ({ path }) => [
      `${path} n’est pas le fichier livré avec ce programme\u00a0; il n’a donc pas été démarré.`,
      'Réinstallez ce programme depuis sa source d’origine.',
      'Recherchez des logiciels malveillants sur le serveur.',
    ],
    'package.toolMissing': ({ path }) => [`${path}, un fichier de ce programme, est absent ou illisible.`, 'Réinstallez ce programme.'],
    'package.toolUnsupported': ({ platform, architecture }) => [
      `Aucun programme d’extraction n’existe pour ce type d’ordinateur (${platform}, ${architecture}).`,
      'Utilisez un ordinateur 64\u00a0bits sous Windows, Linux ou macOS.',
    ],
    'package.extractorMissing': ({ program }) => [
      `Ce système ne peut pas ouvrir l’extracteur de l’éditeur, car ${program} n’est pas installé.`,
      `Installez le paquet «\u00a0${program}\u00a0» de votre système, puis réessayez.`,
      'Ou extrayez le package sous Windows.',
    ],
    'package.archiveUnreadable': ({ archive, problem }) => {
      const download = 'Téléchargez à nouveau les fichiers, puis vérifiez-les.';
      const sentences = {
        encrypted: [`${archive} est protégé par un mot de passe. Le package ne l’est jamais.`, download],
        damaged: [`${archive} n’est pas lisible comme archive.`, download],
        trailingData: [`${archive} contient après sa fin des données qui n’en font pas partie.`, download],
        volumeMissing: [`${archive} se termine trop tôt\u00a0: une partie suivante est absente ou trop courte.`, download],
      } as const;
      return sentences[problem];
    },
    'package.unsafeEntries': ({ archive, count, entries }) => [
      `${archive} n’a pas été extrait, car ${count === 1 ? 'une entrée n’est pas fiable' : `${String(count)} entrées ne sont pas fiables`}\u00a0: ${listEntries(entries, 'fr')}.`,
      'Téléchargez à nouveau le package depuis sa source d’origine.',
    ],
    'package.spaceShort': ({ destination, neededBytes, freeBytes }) => [
      `L’espace est insuffisant pour ${destination}\u00a0: ${formatBytes(neededBytes, 'fr')} nécessaires, ${formatBytes(freeBytes, 'fr')} libres.`,
      `Libérez ${formatBytes(neededBytes - freeBytes, 'fr')} sur ce lecteur ou choisissez une autre destination.`,
    ],
    'package.spaceRanOut': ({ destination, neededBytes, freeBytes }) => [
      `Le lecteur de ${destination} est plein. Ce qui est déjà extrait est conservé.`,
      `Libérez ${formatBytes(Math.max(1, neededBytes - freeBytes), 'fr')} sur ce lecteur, puis continuez.`,
    ],
    'package.destinationNotEmpty': ({ destination }) => [
      `${destination} contient déjà des fichiers. Ils n’ont pas été touchés.`,
      'Choisissez un dossier vide ou qui n’existe pas encore.',
    ],
    'package.destinationRefused': ({ destination, problem }) => [
      `Impossible d’extraire le package vers ${destination}\u00a0: ${packageTexts.fr.destinationProblem[problem]}.`,
      'Choisissez une autre destination.',
    ],
    'package.extractorEnded': (failure) => [
      `${failure.program} ${packageTexts.fr.extractorEnding[failure.ending](numberOrReason(failure))}. Rien n’a été laissé sur le disque.`,
      'Vérifiez les parties\u00a0: une partie endommagée est la cause habituelle.',
      'Si toutes sont intactes, vérifiez qu’aucun antivirus ne bloque la destination, puis recommencez l’extraction.',
    ],
    'package.resultDiffers': (failure) => [
      `Le résultat de l’extraction de ${failure.archive} n’est pas ce que l’archive annonce (${differences(failure, packageTexts.fr.difference, 'fr')}). Rien n’a été laissé sur le disque.`,
      'Vérifiez les parties et qu’aucun antivirus ne supprime de fichiers de la destination, puis recommencez l’extraction.',
    ],
    'package.hashNotComputed': ({ path }) => [
      `${path} ne peut pas être lu jusqu’à la fin.`,
      'Vérifiez le lecteur et les autorisations du fichier, puis réessayez.',
    ],
  },
};

function listParts(parts: FailureOf<'package.partsDamaged'>['parts'], language: Language): string {
  const { statuses } = packageTexts[language];
  return formatList(
    parts.map((part) => `${part.name} (${statuses[part.status]})`),
    language,
  );
}

function listEntries(entries: FailureOf<'package.unsafeEntries'>['entries'], language: Language): string {
  const { unsafe } = packageTexts[language];
  const one = (entry: (typeof entries)[number]) =>
    entry.name === '' ? unsafe[entry.reason] : `${visible(entry.name)} (${unsafe[entry.reason]})`;
  return formatList(entries.slice(0, 5).map(one), language);
}

/** A name made to deceive is shown with what it hides. */
function visible(name: string): string {
  return name.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `<${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

function differences(
  failure: FailureOf<'package.resultDiffers'>,
  words: Readonly<Record<'missing' | 'extra' | 'changed', (names: string) => string>>,
  language: Language,
): string {
  const kinds = (['missing', 'extra', 'changed'] as const).filter((kind) => failure[kind].length > 0);
  return kinds
    .map((kind) => words[kind](formatList(failure[kind].slice(0, 3).map(visible), language)))
    .join(language === 'fr' ? '\u00a0; ' : '; ');
}

function numberOrReason(failure: FailureOf<'package.extractorEnded'>): string {
  return failure.reason ?? String(failure.exitCode ?? '');
}

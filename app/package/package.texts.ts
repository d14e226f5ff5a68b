import { defineTexts } from '../texts/texts.ts';
import type { destinationProblems, extractorEndings } from './failures.ts';
import type { UnsafeEntryReason } from './judge-listing.ts';
import type { PackagePhase, PartHint, PartReport, PartStatus } from './part-report.ts';
import type { SumsProblem } from './sums.ts';

type Part = Pick<PartReport, 'name' | 'other'>;

/** What every language has: a word or sentence for every code. */
interface Words {
  readonly [key: string]: Readonly<Record<string, string | ((...values: never[]) => string)>>;
  readonly statuses: Readonly<Record<PartStatus, string>>;
  readonly hints: Readonly<Record<PartHint, (part: Part) => string>>;
  readonly unsafe: Readonly<Record<UnsafeEntryReason, string>>;
  readonly phases: Readonly<Record<PackagePhase, string>>;
  readonly sumsProblem: Readonly<Record<SumsProblem['code'], (line: number) => string>>;
  readonly destinationProblem: Readonly<Record<(typeof destinationProblems)[number], string>>;
  readonly extractorEnding: Readonly<Record<(typeof extractorEndings)[number], (value: string) => string>>;
  readonly verdict: Readonly<Record<'intact' | 'notIntact' | 'unchecked', string>>;
  readonly difference: Readonly<Record<'missing' | 'extra' | 'changed', (names: string) => string>>;
}

/** Words for everything the package is found to be, part by part. */
export const packageTexts = defineTexts({
  en: {
    statuses: {
      intact: 'intact',
      missing: 'missing',
      empty: 'empty',
      short: 'too short',
      long: 'too long',
      damaged: 'damaged',
      notAFile: 'not a file',
      foreign: 'not part of this package',
      duplicate: 'second copy',
      webPage: 'a web page instead of the file',
      unchecked: 'not checked',
    },
    hints: {
      download: ({ name }) => `Download ${name} again into the same folder.`,
      finishDownload: ({ name, other }) => `The download of ${name} hasn’t ended (${other ?? name}). Wait for it, or start it again.`,
      renameDuplicate: ({ name, other }) => `The browser saved this part as ${other ?? name}. Rename that file to ${name}.`,
      ignoreDuplicate: ({ name }) => `${name} is not needed and can be deleted.`,
      misnamed: ({ name, other }) =>
        `${other ?? name} may be this part under another name. If it belongs to this package, rename it to ${name}.`,
      swapped: ({ name, other }) => `${name} holds the content of ${other ?? name}. Rename the files, or download both again.`,
      signIn: ({ name }) => `The website sent a page instead of ${name}. Sign in there, then download the file again.`,
      replaceByFile: ({ name }) => `A folder or a link has the name ${name}. Move it away, then download the file.`,
      moveAway: ({ name }) => `Move ${name} to another folder.`,
      changing: ({ name }) => `${name} changed while it was read. Wait until its download or copy has ended, then verify again.`,
      unreadable: ({ name }) => `${name} can’t be read. Check its permissions and the drive.`,
      noSum: ({ name }) => `There is no checksum for ${name}. Choose a checksum file to have it verified.`,
    },
    unsafe: {
      empty: 'no name',
      rooted: 'a path from the root',
      drive: 'a path with a drive',
      network: 'a network path',
      separator: 'misplaced separators',
      parent: 'a way out of the folder',
      trailing: 'a period or space at the end',
      stream: 'an alternate data stream',
      control: 'control characters',
      bidirectional: 'characters that disguise the name',
      forbidden: 'characters that Windows doesn’t allow',
      device: 'the name of a device',
      tooLong: 'longer than 240 characters',
      notNormalised: 'accents in an unusual form',
      link: 'a link or a device',
      encrypted: 'protected by a password',
      twice: 'there twice, or differing only by case',
      fileAndFolder: 'a file and a folder at once',
      tooMany: 'too many entries',
      tooLarge: 'too large',
      tooDeep: 'too many folders below one another',
      nothing: 'no files at all',
    },
    phases: {
      verifying: 'Verifying',
      listing: 'Reading the list of files',
      extracting: 'Extracting',
      comparing: 'Comparing with the list',
      hashing: 'Fingerprinting the programs',
    },
    sumsProblem: {
      format: (line) => `line ${String(line)} is not a digest and a name`,
      digest: (line) => `line ${String(line)} has no SHA-256 digest of 64 digits`,
      escaped: (line) => `line ${String(line)} has an escaped name`,
      name: (line) => `line ${String(line)} names a file outside the folder`,
      duplicate: (line) => `line ${String(line)} names a file for the second time`,
      tooLong: () => 'it is far too long',
      noSums: () => 'it holds no checksum',
    },
    destinationProblem: {
      notAbsolute: 'the path must begin with a drive or the root',
      driveRoot: 'it is the root of a drive',
      notAFolder: 'it is not a folder',
      link: 'it is a link',
      unsafeName: 'Windows programs can’t use its name',
      parts: 'it holds the downloaded parts',
    },
    extractorEnding: {
      exitCode: (code) => `ended with code ${code}`,
      killed: (signal) => `was ended from outside (${signal})`,
      silent: () => 'showed no sign of life and was ended',
      tooLong: () => 'took too long and was ended',
      notStarted: (reason) => `could not be started (${reason})`,
      warnings: () => 'reported warnings',
    },
    verdict: {
      intact: 'All parts are intact.',
      notIntact: 'The package is not complete and intact.',
      unchecked: 'The parts are there, but there was nothing to check them against.',
    },
    difference: {
      missing: (names) => `missing: ${names}`,
      extra: (names) => `not listed: ${names}`,
      changed: (names) => `different: ${names}`,
    },
  } satisfies Words,
  fr: {
    statuses: {
      intact: 'intacte',
      missing: 'absente',
      empty: 'vide',
      short: 'trop courte',
      long: 'trop longue',
      damaged: 'endommagée',
      notAFile: 'pas un fichier',
      foreign: 'étrangère à ce package',
      duplicate: 'seconde copie',
      webPage: 'une page web au lieu du fichier',
      unchecked: 'non vérifiée',
    },
    hints: {
      download: ({ name }) => `Téléchargez à nouveau ${name} dans le même dossier.`,
      finishDownload: ({ name, other }) =>
        `Le téléchargement de ${name} n’est pas terminé (${other ?? name}). Attendez-en la fin ou relancez-le.`,
      renameDuplicate: ({ name, other }) =>
        `Le navigateur a enregistré cette partie sous ${other ?? name}. Renommez ce fichier en ${name}.`,
      ignoreDuplicate: ({ name }) => `${name} n’est pas nécessaire et peut être supprimé.`,
      misnamed: ({ name, other }) =>
        `${other ?? name} est peut-être cette partie sous un autre nom. Si ce fichier appartient à ce package, renommez-le en ${name}.`,
      swapped: ({ name, other }) => `${name} a le contenu de ${other ?? name}. Renommez les fichiers ou téléchargez à nouveau les deux.`,
      signIn: ({ name }) => `Le site a envoyé une page au lieu de ${name}. Connectez-vous au site, puis téléchargez à nouveau le fichier.`,
      replaceByFile: ({ name }) => `Un dossier ou un lien porte le nom ${name}. Déplacez-le, puis téléchargez le fichier.`,
      moveAway: ({ name }) => `Déplacez ${name} dans un autre dossier.`,
      changing: ({ name }) =>
        `${name} a changé pendant la lecture. Attendez la fin de son téléchargement ou de sa copie, puis vérifiez à nouveau.`,
      unreadable: ({ name }) => `${name} n’est pas lisible. Vérifiez ses autorisations et le lecteur.`,
      noSum: ({ name }) => `Aucune somme de contrôle pour ${name}. Choisissez un fichier de sommes de contrôle pour le vérifier.`,
    },
    unsafe: {
      empty: 'sans nom',
      rooted: 'un chemin depuis la racine',
      drive: 'un chemin avec un lecteur',
      network: 'un chemin réseau',
      separator: 'séparateurs mal placés',
      parent: 'une sortie du dossier',
      trailing: 'un point ou un espace à la fin',
      stream: 'un flux de données secondaire',
      control: 'caractères de contrôle',
      bidirectional: 'caractères qui déguisent le nom',
      forbidden: 'caractères que Windows n’admet pas',
      device: 'le nom d’un périphérique',
      tooLong: 'plus de 240 caractères',
      notNormalised: 'accents sous une forme inhabituelle',
      link: 'un lien ou un périphérique',
      encrypted: 'protégée par un mot de passe',
      twice: 'présente deux fois, ou ne différant que par la casse',
      fileAndFolder: 'à la fois fichier et dossier',
      tooMany: 'trop d’entrées',
      tooLarge: 'taille trop grande',
      tooDeep: 'trop de dossiers imbriqués',
      nothing: 'aucun fichier',
    },
    phases: {
      verifying: 'Vérification',
      listing: 'Lecture de la liste des fichiers',
      extracting: 'Extraction',
      comparing: 'Comparaison avec la liste',
      hashing: 'Calcul des empreintes des programmes',
    },
    sumsProblem: {
      format: (line) => `la ligne ${String(line)} n’est pas une empreinte suivie d’un nom`,
      digest: (line) => `la ligne ${String(line)} n’a pas d’empreinte SHA-256 de 64 chiffres`,
      escaped: (line) => `la ligne ${String(line)} a un nom avec échappement`,
      name: (line) => `la ligne ${String(line)} nomme un fichier hors du dossier`,
      duplicate: (line) => `la ligne ${String(line)} nomme un fichier pour la deuxième fois`,
      tooLong: () => 'il est beaucoup trop long',
      noSums: () => 'il ne contient aucune somme de contrôle',
    },
    destinationProblem: {
      notAbsolute: 'le chemin doit commencer par un lecteur ou par la racine',
      driveRoot: 'c’est la racine d’un lecteur',
      notAFolder: 'ce n’est pas un dossier',
      link: 'c’est un lien',
      unsafeName: 'les programmes Windows n’acceptent pas ce nom',
      parts: 'il contient les parties téléchargées',
    },
    extractorEnding: {
      exitCode: (code) => `s’est terminé avec le code ${code}`,
      killed: (signal) => `a été arrêté de l’extérieur (${signal})`,
      silent: () => 'n’a donné aucun signe de vie et a été arrêté',
      tooLong: () => 'a duré trop longtemps et a été arrêté',
      notStarted: (reason) => `n’a pas pu démarrer (${reason})`,
      warnings: () => 'a signalé des avertissements',
    },
    verdict: {
      intact: 'Toutes les parties sont intactes.',
      notIntact: 'Le package n’est pas complet et intact.',
      unchecked: 'Les parties sont présentes, mais rien ne permettait de les vérifier.',
    },
    difference: {
      missing: (names) => `absents\u00a0: ${names}`,
      extra: (names) => `non annoncés\u00a0: ${names}`,
      changed: (names) => `différents\u00a0: ${names}`,
    },
  },
});

import type { FailureSentences } from '../failure-words.ts';
import { formatList } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import type { VendorEnding } from './vendor-command.ts';

type Code =
  | 'package.vendorEnded'
  | 'package.vendorWaits'
  | 'package.fileNotHeld'
  | 'package.notVendors'
  | 'package.signatureUnknown'
  | 'package.loadedBeside';

/** How the vendor’s self-extractor ended, after its name. */
const endings: Readonly<Record<Language, Readonly<Record<VendorEnding, string>>>> = {
  en: {
    notInitialised: 'could not start',
    cancelledBefore: 'was cancelled before it began',
    fatalBefore: 'could not prepare the extraction',
    fatal: 'could not extract everything',
    cancelled: 'gave up and took everything back',
    debugger: 'was ended by a debugger',
    refused: 'does not extract on this computer',
    restartFirst: 'asks for a restart of this computer first',
    incomplete: 'ended before everything was extracted',
    unknown: 'ended in a way it does not explain',
    corrupted: 'found one of its parts damaged and took everything back',
  },
  fr: {
    notInitialised: 'n’a pas pu démarrer',
    cancelledBefore: 'a été annulé avant de commencer',
    fatalBefore: 'n’a pas pu préparer l’extraction',
    fatal: 'n’a pas pu tout extraire',
    cancelled: 'a renoncé et a tout annulé',
    debugger: 'a été arrêté par un débogueur',
    refused: 'n’extrait pas sur cet ordinateur',
    restartFirst: 'demande d’abord un redémarrage de cet ordinateur',
    incomplete: 's’est terminé avant d’avoir tout extrait',
    unknown: 's’est terminé d’une façon qu’il n’explique pas',
    corrupted: 'a trouvé une de ses parties endommagée et a tout annulé',
  },
};

/** Words of what goes wrong with the vendor’s self-extractor, and with files that are to be held meanwhile. */
export const vendorFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    'package.vendorEnded': ({ program, exitCode, ending, file, lastLine }) => [
      `${program} ${endings.en[ending]} (exit code ${String(exitCode)}${file === null ? '' : `, at ${file}`}). Nothing was left behind.`,
      'Verify the parts: a damaged one is the usual cause.',
      ...(lastLine === '' ? [] : [`The last line of its log is “${lastLine}”.`]),
    ],
    'package.notVendors': ({ program, signer }) => [
      signer === null
        ? `${program} is not signed, and there are no checksums to verify it against.`
        : `${program} is signed by ${signer}, not by Microsoft, and there are no checksums to verify it against.`,
      'Download the files again from the Azure portal, or choose the checksum file that belongs to them.',
      'If you trust these files as they are, write their checksums with “seal”.',
    ],
    'package.signatureUnknown': ({ program }) => [
      `Windows couldn’t be asked who signed ${program}, and there are no checksums to verify it against, so it is not started.`,
      'Make sure that Windows PowerShell works on this server and isn’t blocked by a policy, then verify again.',
      'Or choose the checksum file that belongs to these files.',
    ],
    'package.loadedBeside': ({ folder, files }) => [
      `${folder} holds files that Windows would load into the vendor’s program: ${formatList(files, 'en')}. The program was not started.`,
      'Move the downloaded files of the package to a folder of their own, choose that folder, then extract again.',
    ],
    'package.vendorWaits': ({ program, slice, lastLine }) => [
      slice === null
        ? `${program} stood still and was ended: it seems to wait for an answer to a question that isn’t shown. Nothing was left behind.`
        : `${program} waited for the file ${slice} and was ended. Nothing was left behind.`,
      slice === null
        ? 'Verify the parts and free space on the drive, then extract again.'
        : `Download ${slice} again into the same folder.`,
      ...(lastLine === '' ? [] : [`The last line of its log is “${lastLine}”.`]),
    ],
    'package.fileNotHeld': ({ path, win32Error }) => [
      `${path} can’t be kept from changing, since another program is using it (Windows code ${String(win32Error)}).`,
      'Wait until its download or copy has ended, close programs that have it open, then try again.',
    ],
  },
  fr: {
    'package.vendorEnded': ({ program, exitCode, ending, file, lastLine }) => [
      `${program} ${endings.fr[ending]} (code de sortie ${String(exitCode)}${file === null ? '' : `, sur ${file}`}). Rien n’a été laissé.`,
      'Vérifiez les parties\u00a0: une partie endommagée en est la cause habituelle.',
      ...(lastLine === '' ? [] : [`La dernière ligne de son journal est «\u00a0${lastLine}\u00a0».`]),
    ],
    'package.notVendors': ({ program, signer }) => [
      signer === null
        ? `${program} n’est pas signé, et aucune somme de contrôle ne permet de le vérifier.`
        : `${program} est signé par ${signer} et non par Microsoft, et aucune somme de contrôle ne permet de le vérifier.`,
      'Téléchargez à nouveau les fichiers depuis le portail Azure, ou choisissez le fichier de sommes de contrôle qui leur correspond.',
      'Si vous faites confiance à ces fichiers tels quels, écrivez leurs sommes de contrôle avec «\u00a0seal\u00a0».',
    ],
    'package.signatureUnknown': ({ program }) => [
      `Windows n’a pas pu indiquer qui a signé ${program}, et aucune somme de contrôle ne permet de le vérifier\u00a0: il n’est pas démarré.`,
      'Assurez-vous que Windows PowerShell fonctionne sur ce serveur et n’est pas bloqué par une stratégie, puis vérifiez à nouveau.',
      'Ou choisissez le fichier de sommes de contrôle qui correspond à ces fichiers.',
    ],
    'package.loadedBeside': ({ folder, files }) => [
      `${folder} contient des fichiers que Windows chargerait dans le programme de l’éditeur\u00a0: ${formatList(files, 'fr')}. Le programme n’a pas été démarré.`,
      'Déplacez les fichiers téléchargés du package dans un dossier à part, choisissez ce dossier, puis relancez l’extraction.',
    ],
    'package.vendorWaits': ({ program, slice, lastLine }) => [
      slice === null
        ? `${program} n’avançait plus et a été arrêté\u00a0: il semble attendre la réponse à une question qui ne s’affiche pas. Rien n’a été laissé.`
        : `${program} attendait le fichier ${slice} et a été arrêté. Rien n’a été laissé.`,
      slice === null
        ? 'Vérifiez les parties, libérez de l’espace sur le lecteur, puis relancez l’extraction.'
        : `Téléchargez à nouveau ${slice} dans le même dossier.`,
      ...(lastLine === '' ? [] : [`La dernière ligne de son journal est «\u00a0${lastLine}\u00a0».`]),
    ],
    'package.fileNotHeld': ({ path, win32Error }) => [
      `${path} ne peut pas être protégé contre les modifications, car un autre programme l’utilise (code Windows ${String(win32Error)}).`,
      'Attendez la fin du téléchargement ou de la copie, fermez les programmes qui l’ont ouvert, puis réessayez.',
    ],
  },
};

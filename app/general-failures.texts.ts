import type * as z from 'zod';
import type { FailureSentences } from './failure-words.ts';
import type { generalFailures } from './general-failures.ts';
import { formatBytes } from './texts/format.ts';
import type { Language } from './texts/texts.ts';

type Code = z.infer<(typeof generalFailures)[number]>['code'];

type Privacy = Extract<z.infer<(typeof generalFailures)[number]>, { code: 'file.notPrivate' }>['reason'];

const notPrivateEn: Readonly<Record<Privacy, (path: string) => string>> = {
  othersMayRead: (path) => `Other accounts can open ${path}, so the secrets in it were not used.`,
  ownedByOther: (path) => `${path} belongs to another account, so the secrets in it were not used.`,
  notAFile: (path) => `${path} is no plain file.`,
  notChecked: (path) => `Who can open ${path} could not be found out, so the secrets in it were not used.`,
};

const notPrivateFr: Readonly<Record<Privacy, (path: string) => string>> = {
  othersMayRead: (path) => `D’autres comptes peuvent ouvrir ${path}\u00a0: ses secrets n’ont pas été utilisés.`,
  ownedByOther: (path) => `${path} appartient à un autre compte\u00a0: ses secrets n’ont pas été utilisés.`,
  notAFile: (path) => `${path} n’est pas un simple fichier.`,
  notChecked: (path) => `Impossible de savoir qui peut ouvrir ${path}\u00a0: ses secrets n’ont pas été utilisés.`,
};

type FolderProblem = Extract<z.infer<(typeof generalFailures)[number]>, { code: 'folder.notPrivate' }>['reason'];

const folderEn: Readonly<Record<FolderProblem, (path: string) => string>> = {
  notAFolder: (path) => `${path} is a file, or a link to another place, so nothing is kept there.`,
  ownedByOther: (path) => `${path} belongs to another account, so nothing is kept there.`,
  othersGetIn: (path) => `Other accounts can get into ${path}, so nothing is kept there.`,
};

const folderFr: Readonly<Record<FolderProblem, (path: string) => string>> = {
  notAFolder: (path) => `${path} est un fichier, ou un lien vers un autre emplacement\u00a0: rien n’y est conservé.`,
  ownedByOther: (path) => `${path} appartient à un autre compte\u00a0: rien n’y est conservé.`,
  othersGetIn: (path) => `D’autres comptes ont accès à ${path}\u00a0: rien n’y est conservé.`,
};

/** Words of the failures that can happen anywhere. */
export const generalFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    unexpected: ({ reference }) => [
      'Something unexpected happened in Setup.',
      `Look for ${reference} in the log; it says where it happened.`,
      'Nothing you entered is lost: try again, or close Setup and start it again.',
    ],
    'input.refused': ({ problems }) => [`These entries cannot be used: ${problems.join(', ')}.`, 'Correct them, then try again.'],
    'session.notNow': () => ['That is not possible at this moment.', 'Finish or stop the work that is going on, then try again.'],
    'file.missing': ({ path }) => [`${path} is not there.`, 'Check the name, or choose another file.'],
    'file.unreadable': ({ path, reason }) => [
      `${path} can’t be read (${reason}).`,
      'Check that you may read it and that its drive is connected, or copy it to a local folder.',
    ],
    'file.unwritable': ({ path, reason }) => [
      `${path} can’t be written (${reason}).`,
      'Check that you may write there and that the drive has room, or choose another folder.',
    ],
    'file.malformed': ({ path, problems }) => [
      `${path} doesn’t hold what is expected here: ${problems.join(', ')}.`,
      'Choose the right file, or create it again.',
    ],
    'file.tooLarge': ({ path, bytes, limit }) => [
      `${path} is too large to be read here (${formatBytes(bytes, 'en')}, at most ${formatBytes(limit, 'en')}).`,
      'Choose the right file.',
    ],
    'file.notJson': ({ path }) => [`${path} is not a JSON file.`, 'Choose the right file, or create it again.'],
    'file.newerVersion': ({ path }) => [
      `${path} was written by a newer version of this program.`,
      'Open it with that version, or create the file again with this one.',
    ],
    'file.notPrivate': ({ path, reason }) => [
      notPrivateEn[reason](path),
      'Let only your own account read it (chmod 600, or icacls FILE /inheritance:r /grant:r "%USERNAME%:F"), then try again.',
    ],
    'folder.notPrivate': ({ path, reason }) => [
      folderEn[reason](path),
      'Look at what is in it, as an administrator, and keep what you need.',
      'Then rename or remove it: Setup makes a new one that only administrators can open. Or choose another folder with --state.',
    ],
    stopped: () => ['The work was stopped.', 'Start it again when you are ready.'],
  },
  fr: {
    unexpected: ({ reference }) => [
      'L’installation a rencontré un problème qu’elle ne connaît pas.',
      `Cherchez ${reference} dans le journal\u00a0: il indique où cela s’est produit.`,
      'Rien de ce que vous avez saisi n’est perdu\u00a0: réessayez, ou fermez le programme et relancez-le.',
    ],
    'input.refused': ({ problems }) => [
      `Ces valeurs ne peuvent pas être utilisées\u00a0: ${problems.join(', ')}.`,
      'Corrigez-les, puis réessayez.',
    ],
    'session.notNow': () => ['Cela n’est pas possible pour le moment.', 'Terminez ou arrêtez le travail en cours, puis réessayez.'],
    'file.missing': ({ path }) => [`${path} est introuvable.`, 'Vérifiez le nom, ou choisissez un autre fichier.'],
    'file.unreadable': ({ path, reason }) => [
      `${path} ne peut pas être lu (${reason}).`,
      'Vérifiez que vous avez le droit de le lire et que son lecteur est connecté, ou copiez-le dans un dossier local.',
    ],
    'file.unwritable': ({ path, reason }) => [
      `${path} ne peut pas être écrit (${reason}).`,
      'Vérifiez que vous avez le droit d’y écrire et que le lecteur dispose de place, ou choisissez un autre dossier.',
    ],
    'file.malformed': ({ path, problems }) => [
      `${path} ne contient pas ce qui est attendu ici\u00a0: ${problems.join(', ')}.`,
      'Choisissez le bon fichier, ou créez-le à nouveau.',
    ],
    'file.tooLarge': ({ path, bytes, limit }) => [
      `${path} est trop volumineux pour être lu ici (${formatBytes(bytes, 'fr')}, au maximum ${formatBytes(limit, 'fr')}).`,
      'Choisissez le bon fichier.',
    ],
    'file.notJson': ({ path }) => [`${path} n’est pas un fichier JSON.`, 'Choisissez le bon fichier, ou créez-le à nouveau.'],
    'file.newerVersion': ({ path }) => [
      `${path} a été écrit par une version plus récente de ce programme.`,
      'Ouvrez-le avec cette version, ou créez à nouveau le fichier avec celle-ci.',
    ],
    'file.notPrivate': ({ path, reason }) => [
      notPrivateFr[reason](path),
      'Ne laissez que votre propre compte le lire (chmod 600, ou icacls FICHIER /inheritance:r /grant:r "%USERNAME%:F"), puis réessayez.',
    ],
    'folder.notPrivate': ({ path, reason }) => [
      folderFr[reason](path),
      'Regardez ce qu’il contient, en tant qu’administrateur, et gardez ce dont vous avez besoin.',
      'Puis renommez-le ou supprimez-le\u00a0: le programme en crée un nouveau que seuls les administrateurs peuvent ouvrir. Ou choisissez un autre dossier avec --state.',
    ],
    stopped: () => ['Le travail a été arrêté.', 'Relancez-le quand vous serez prêt.'],
  },
};

import type { FailureSentences } from '../failure-words.ts';
import type { AccessProblem } from '../support/private-acl.ts';
import type { Language } from '../texts/texts.ts';

/** Why programs of a folder are not run with an administrator’s rights. */
const reasons: Readonly<Record<Language, Readonly<Record<AccessProblem, (folder: string) => string>>>> = {
  en: {
    notAFolder: (folder) => `${folder} is a link to another place, so it can’t be told who may change what is there.`,
    ownedByOther: (folder) => `${folder} belongs to an account that isn’t an administrator: anything could have been put into it.`,
    othersGetIn: (folder) => `Ordinary users may change what is in ${folder}: anything could have been put into it.`,
  },
  fr: {
    notAFolder: (folder) => `${folder} est un lien vers un autre emplacement\u00a0: impossible de savoir qui peut en modifier le contenu.`,
    ownedByOther: (folder) => `${folder} appartient à un compte qui n’est pas administrateur\u00a0: n’importe quoi a pu y être placé.`,
    othersGetIn: (folder) =>
      `Les utilisateurs ordinaires peuvent modifier le contenu de ${folder}\u00a0: n’importe quoi a pu y être placé.`,
  },
};

/** Words of what goes wrong with a package that somebody else extracted. */
export const treeFailureTexts: Readonly<Record<Language, FailureSentences<'package.treeNotProtected' | 'package.treeUnsigned'>>> = {
  en: {
    'package.treeNotProtected': ({ folder, reason }) => [
      `${reasons.en[reason](folder)} Its programs would run with an administrator’s rights, so it is not used.`,
      'Choose the folder with the downloaded files instead: they are extracted into a folder that only administrators can change.',
      'Or, if you are sure of every file in it, make Administrators its owner, let only Administrators and SYSTEM into it, then choose it again.',
    ],
    'package.treeUnsigned': ({ folder }) => [
      `${folder} is extracted already. A signing key is configured here, and nothing in an extracted folder can be compared with signed checksums.`,
      'Choose the folder with the downloaded files, the checksum file and its signature instead.',
    ],
  },
  fr: {
    'package.treeNotProtected': ({ folder, reason }) => [
      `${reasons.fr[reason](folder)} Ses programmes seraient exécutés avec les droits d’un administrateur\u202f; il n’est donc pas utilisé.`,
      'Choisissez plutôt le dossier des fichiers téléchargés\u00a0: ils sont extraits dans un dossier que seuls les administrateurs peuvent modifier.',
      'Ou, si vous êtes sûr de chaque fichier qu’il contient, faites des administrateurs son propriétaire, n’y laissez accéder que les administrateurs et SYSTEM, puis choisissez-le à nouveau.',
    ],
    'package.treeUnsigned': ({ folder }) => [
      `${folder} est déjà extrait. Une clé de signature est configurée ici, et rien dans un dossier extrait ne peut être comparé à des sommes de contrôle signées.`,
      'Choisissez plutôt le dossier des fichiers téléchargés, avec le fichier de sommes de contrôle et sa signature.',
    ],
  },
};

import type * as z from 'zod';
import type { FailureSentences } from '../failure-words.ts';
import { formatTime } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import type { vaultFailures, VaultRefusal } from './failures.ts';

type Code = z.infer<(typeof vaultFailures)[number]>['code'];

const reasons: Readonly<Record<Language, Readonly<Record<VaultRefusal, string>>>> = {
  en: {
    empty: 'it is empty',
    tooLarge: 'it is far too large',
    webPage: 'it is a web page, as a sign-in page saved by mistake would be',
    notXml: 'it holds no XML',
    declarations: 'it declares a document type or entities, which a file of Azure never does',
    otherXml: 'it is XML of another kind',
    cutOff: 'its end is missing',
    incomplete: 'vault, subscription or certificate is missing from it',
    encoding: 'its characters can’t be read',
  },
  fr: {
    empty: 'il est vide',
    tooLarge: 'il est beaucoup trop volumineux',
    webPage: 'c’est une page web, par exemple une page de connexion enregistrée par mégarde',
    notXml: 'il ne contient pas de XML',
    declarations: 'il déclare un type de document ou des entités, ce qu’un fichier d’Azure ne fait jamais',
    otherXml: 'il contient du XML d’un autre type',
    cutOff: 'sa fin est absente',
    incomplete: 'le coffre, l’abonnement ou le certificat y est absent',
    encoding: 'ses caractères ne peuvent pas être lus',
  },
};

/** Sentences of {@link vaultFailures}. */
export const vaultFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    'vault.refused': ({ reason }) => [
      `This isn’t a vault credentials file: ${reasons.en[reason]}.`,
      'Choose the file that the Azure portal offers in the vault, or download it again.',
    ],
    'vault.expired': ({ expiresAt }) => [
      `These vault credentials expired on ${formatTime(expiresAt, 'en')}.`,
      'Download a new file from the vault in the Azure portal. If this date lies ahead, set the clock of this server right.',
    ],
  },
  fr: {
    'vault.refused': ({ reason }) => [
      `Ce n’est pas un fichier d’informations d’identification du coffre\u00a0: ${reasons.fr[reason]}.`,
      'Choisissez le fichier que le portail Azure propose dans le coffre, ou téléchargez-le à nouveau.',
    ],
    'vault.expired': ({ expiresAt }) => [
      `Ces informations d’identification du coffre ont expiré le ${formatTime(expiresAt, 'fr')}.`,
      'Téléchargez un nouveau fichier depuis le coffre dans le portail Azure. Si cette date est à venir, réglez l’horloge de ce serveur.',
    ],
  },
};

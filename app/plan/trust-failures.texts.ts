import type { FailureOf } from '../failure.ts';
import type { FailureSentences } from '../failure-words.ts';
import type { Language } from '../texts/texts.ts';

type Code = 'run.programNotTrusted' | 'run.packageNotTrusted';
type Distrusted = Pick<FailureOf<Code>, 'program' | 'verdict' | 'signer'>;

/** What Windows says of the program, and what to do about the server. */
const said: Readonly<Record<Language, (distrusted: Distrusted) => readonly [string, string]>> = {
  en: ({ program, verdict, signer }) => [
    {
      changed: `${program} was changed after Microsoft signed it, so it was not started.`,
      otherSigner: `${program} is signed by ${signer ?? 'somebody unknown'}, not by Microsoft, so it was not started.`,
      notSigned: `${program} is not signed by Microsoft, so it was not started.`,
      unknown: `Windows could not tell who signed ${program}, so it was not started.`,
    }[verdict],
    verdict === 'unknown' ? 'Check that Windows PowerShell starts on this server, then try again.' : 'Check the server for malware.',
  ],
  fr: ({ program, verdict, signer }) => [
    {
      changed: `${program} a été modifié après sa signature par Microsoft\u202f; il n’a donc pas été démarré.`,
      otherSigner: `${program} est signé par ${signer ?? 'un inconnu'}, et non par Microsoft\u202f; il n’a donc pas été démarré.`,
      notSigned: `${program} n’est pas signé par Microsoft\u202f; il n’a donc pas été démarré.`,
      unknown: `Windows n’a pas pu indiquer qui a signé ${program}\u202f; il n’a donc pas été démarré.`,
    }[verdict],
    verdict === 'unknown'
      ? 'Vérifiez que Windows PowerShell démarre sur ce serveur, puis réessayez.'
      : 'Recherchez des logiciels malveillants sur le serveur.',
  ],
};

/** Words of programs that are not started, since Windows does not say that the vendor signed them. */
export const trustFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    'run.programNotTrusted': (distrusted) => [
      ...said.en(distrusted),
      'Copy the SQL Server media again from where it comes from, or install the instance yourself and choose it on the SQL page.',
    ],
    'run.packageNotTrusted': (distrusted) => [
      ...said.en(distrusted),
      'Start a new setup with the downloaded files of the package instead of the extracted folder: they are verified before they are extracted.',
    ],
  },
  fr: {
    'run.programNotTrusted': (distrusted) => [
      ...said.fr(distrusted),
      'Copiez à nouveau le support de SQL Server depuis sa source, ou installez l’instance vous-même et choisissez-la sur la page SQL.',
    ],
    'run.packageNotTrusted': (distrusted) => [
      ...said.fr(distrusted),
      'Recommencez avec les fichiers téléchargés du package plutôt qu’avec le dossier extrait\u00a0: ils sont vérifiés avant leur extraction.',
    ],
  },
};

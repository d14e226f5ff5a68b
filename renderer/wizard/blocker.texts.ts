import { assertNever } from '../../app/assert-never.ts';
import type { Blocker } from '../../app/flow/may-leave.ts';
import { defineTexts, type Language } from '../../app/texts/texts.ts';

const texts = defineTexts({
  en: {
    packageNotReady: 'Extract the setup files to continue.',
    answers: {
      license: 'Accept the license terms on “Welcome” to continue.',
      sql: 'Answer the questions on “SQL Settings” to continue.',
      folders: 'Choose the folders on “Installation Settings” to continue.',
      updates: 'Make a choice on “Microsoft Update Opt-In” to continue.',
      connection: 'Say how this server reaches the Internet to continue.',
      vault: 'Choose the vault credentials file to continue.',
      passphrase: 'Say where the passphrase is saved to continue.',
    },
    secrets: {
      accountPassword: 'Enter the password on “Security Settings” to continue.',
      passphrase: 'Enter the passphrase to continue.',
      proxyPassword: 'Enter the password of the proxy server to continue.',
      keyPassword: 'Enter the password for the encryption keys to continue.',
      sqlPassword: 'Enter the password of the account for SQL Server to continue.',
    },
    open: 'Answer every question to continue.',
    checksNotRun: 'Run the checks to continue.',
    checksRunning: 'Wait until the checks are done.',
    checksBlock: (count: number) => (count === 1 ? 'Fix 1 problem to continue.' : `Fix ${String(count)} problems to continue.`),
    checksUnknown: (count: number) =>
      count === 1
        ? '1 required check couldn’t be completed. See its details to continue.'
        : `${String(count)} required checks couldn’t be completed. See their details to continue.`,
    connectionNotTested: 'Test the connection to continue.',
    vaultNotRead: 'Choose a vault credentials file that can be read to continue.',
    runNotFinished: 'The installation is not finished.',
  },
  fr: {
    packageNotReady: 'Extrayez les fichiers d’installation pour continuer.',
    answers: {
      license: 'Acceptez les termes du contrat de licence dans «\u00a0Bienvenue\u00a0» pour continuer.',
      sql: 'Répondez aux questions de «\u00a0Paramètres SQL\u00a0» pour continuer.',
      folders: 'Choisissez les dossiers dans «\u00a0Paramètres d’installation\u00a0» pour continuer.',
      updates: 'Faites un choix dans «\u00a0Abonnement à Microsoft Update\u00a0» pour continuer.',
      connection: 'Indiquez comment ce serveur accède à Internet pour continuer.',
      vault: 'Choisissez le fichier d’informations d’identification du coffre pour continuer.',
      passphrase: 'Indiquez où la phrase secrète est enregistrée pour continuer.',
    },
    secrets: {
      accountPassword: 'Entrez le mot de passe dans «\u00a0Paramètres de sécurité\u00a0» pour continuer.',
      passphrase: 'Entrez la phrase secrète pour continuer.',
      proxyPassword: 'Entrez le mot de passe du serveur proxy pour continuer.',
      keyPassword: 'Entrez le mot de passe des clés de chiffrement pour continuer.',
      sqlPassword: 'Entrez le mot de passe du compte pour SQL Server pour continuer.',
    },
    open: 'Répondez à toutes les questions pour continuer.',
    checksNotRun: 'Lancez les vérifications pour continuer.',
    checksRunning: 'Attendez la fin des vérifications.',
    checksBlock: (count) => (count === 1 ? 'Corrigez 1 problème pour continuer.' : `Corrigez ${String(count)} problèmes pour continuer.`),
    checksUnknown: (count) =>
      count > 1
        ? `${String(count)} vérifications obligatoires n’ont pas pu aboutir. Consultez leurs détails pour continuer.`
        : `${String(count)} vérification obligatoire n’a pas pu aboutir. Consultez ses détails pour continuer.`,
    connectionNotTested: 'Vérifiez la connexion pour continuer.',
    vaultNotRead: 'Choisissez un fichier d’informations d’identification du coffre lisible pour continuer.',
    runNotFinished: 'L’installation n’est pas terminée.',
  },
});

/** What has to be done before the wizard can go on, in one sentence. */
export function blockerWords(blocker: Blocker, language: Language): string {
  const words = texts[language];
  switch (blocker.kind) {
    case 'answerMissing':
      return entryOf(words.answers, blocker.topic) ?? words.open;
    case 'secretMissing':
      return entryOf(words.secrets, blocker.secret) ?? words.open;
    case 'checksBlock':
      return words.checksBlock(blocker.count);
    case 'checksUnknown':
      return words.checksUnknown(blocker.count);
    case 'packageNotReady':
    case 'checksNotRun':
    case 'checksRunning':
    case 'connectionNotTested':
    case 'vaultNotRead':
    case 'runNotFinished':
      return words[blocker.kind];
    default:
      return assertNever(blocker);
  }
}

function entryOf(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return words[key];
}

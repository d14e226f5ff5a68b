import type { Language } from '../texts/texts.ts';
import type { TopicName } from './answers.ts';
import type { SecretName } from './secrets.ts';

/** What secrets and topics are called in sentences. */
interface AnswerNames {
  readonly secrets: Readonly<Record<SecretName, string>>;
  readonly topics: Readonly<Record<TopicName, string>>;
}

/** Names of secrets and topics; a new one without its name does not compile. */
const answerNames: Readonly<Record<Language, AnswerNames>> = {
  en: {
    secrets: {
      accountPassword: 'password of the local accounts',
      passphrase: 'passphrase',
      proxyPassword: 'password of the proxy server',
      keyPassword: 'password for the copy of the encryption keys',
      sqlPassword: 'password of the account for SQL Server',
    },
    topics: {
      license: 'license terms',
      sql: 'SQL Settings',
      folders: 'Installation Settings',
      updates: 'Microsoft Update',
      connection: 'connection',
      vault: 'vault credentials',
      passphrase: 'passphrase',
    },
  },
  fr: {
    secrets: {
      accountPassword: 'mot de passe des comptes locaux',
      passphrase: 'phrase secrète',
      proxyPassword: 'mot de passe du serveur proxy',
      keyPassword: 'mot de passe de la copie des clés de chiffrement',
      sqlPassword: 'mot de passe du compte pour SQL Server',
    },
    topics: {
      license: 'termes du contrat de licence',
      sql: 'Paramètres SQL',
      folders: 'Paramètres d’installation',
      updates: 'Microsoft Update',
      connection: 'connexion',
      vault: 'informations d’identification du coffre',
      passphrase: 'phrase secrète',
    },
  },
};

/** The name of a secret; an unknown one keeps its id. */
export function secretName(id: string, language: Language): string {
  return nameIn(answerNames[language].secrets, id);
}

/** The name of a topic; an unknown one keeps its id. */
export function topicName(id: string, language: Language): string {
  return nameIn(answerNames[language].topics, id);
}

function nameIn(names: Readonly<Record<string, string>>, id: string): string {
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? id;
}

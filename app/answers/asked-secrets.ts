import { signInOf } from './sql-account.ts';
import type { PartialAnswers } from './answers.ts';
import type { SetupMode } from './mode.ts';
import type { SecretName } from './secrets.ts';

const inOrder: Readonly<Record<SetupMode, readonly SecretName[]>> = {
  install: ['accountPassword', 'passphrase', 'proxyPassword', 'sqlPassword'],
  upgrade: ['accountPassword', 'proxyPassword', 'keyPassword', 'sqlPassword'],
};

/** The secrets that a person at a terminal is asked for, in the order of asking. An account for SQL Server is rare: nobody else is asked for its password. */
export function askedSecrets(mode: SetupMode, { sql }: PartialAnswers): readonly SecretName[] {
  return inOrder[mode].filter((name) => name !== 'sqlPassword' || signInOf(sql) !== null);
}

import * as z from 'zod';
import { isQuoted, printableAscii } from './carried.ts';
import { problem, type ProblemCode } from './problem.ts';

/** Our floor where the machine's own policy cannot be read: 12 characters of three classes. */
const MIN_PASSWORD = 12;
/** The MARS agent's floor for the encryption passphrase. */
export const MIN_PASSPHRASE = 16;

const classes = [/[a-z]/u, /[A-Z]/u, /[0-9]/u, /[^A-Za-z0-9]/u];

/** One rule of the password, so that a page can say which are met while somebody types. */
export interface PasswordRule {
  readonly code: Exclude<Extract<ProblemCode, `password.${string}`>, 'password.mismatch'>;
  readonly met: (text: string) => boolean;
}

/** The rules of {@link accountPassword}, in the order they are said. */
export const passwordRules: readonly PasswordRule[] = [
  { code: 'password.tooShort', met: (text) => text.length >= MIN_PASSWORD },
  { code: 'password.classes', met: (text) => classes.filter((each) => each.test(text)).length >= 3 },
  { code: 'password.characters', met: (text) => printableAscii.test(text) },
  { code: 'password.edgeSpace', met: (text) => text.trim() === text },
  { code: 'password.quoted', met: (text) => !isQuoted(text) },
];

/** The account that setup creates for SQL Server (ux 1.7); the other one is named after the computer. */
export const SQL_ACCOUNT = 'MICROSOFT$DPM$Acct';
/** Windows' rule looks for names of three characters and more ("Password must meet complexity requirements"). */
const MIN_NAME = 3;

/** What is known of the computer that gets the accounts; null where it is not known. */
export interface AccountsHost {
  readonly name: string | null;
  /** The shortest password that its policy takes. */
  readonly minimumLength: number | null;
}

/** How long the password has to be: as long as we or the policy of the computer ask, whichever is more. */
export function shortestPassword({ minimumLength }: Pick<AccountsHost, 'minimumLength'>): number {
  return Math.max(MIN_PASSWORD, minimumLength ?? 0);
}

/**
 * The rules where the computer is known: its policy may ask for more characters, and Windows also refuses a password with the name
 * of its account in it. The three classes of ours are what Windows' complexity asks for, so that its policy need not be known.
 */
export function passwordRulesOn(host: AccountsHost): readonly PasswordRule[] {
  const names = [SQL_ACCOUNT, host.name ?? ''].filter((name) => name.length >= MIN_NAME).map((name) => name.toUpperCase());
  const shortest = shortestPassword(host);
  const long: PasswordRule = { code: 'password.policy', met: (text) => text.length >= shortest };
  const ours = passwordRules.map((rule) => (rule.code === 'password.tooShort' && shortest > MIN_PASSWORD ? long : rule));
  return [...ours, { code: 'password.names', met: (text) => !names.some((name) => text.toUpperCase().includes(name)) }];
}

/** Schema of the password for the restricted local accounts that setup creates. */
export const accountPassword = passwordRules.reduce(
  (schema, rule) => schema.refine(rule.met, problem(rule.code)),
  z.string().max(127, problem('tooLong')),
);

/** Schema of the passphrase that encrypts the backups: at least 16 ASCII characters (MARS FAQ). */
export const passphrase = z
  .string()
  .min(MIN_PASSPHRASE, problem('passphrase.tooShort'))
  .max(127, problem('tooLong'))
  .refine((text) => printableAscii.test(text), problem('passphrase.characters'))
  .refine((text) => text.trim() === text, problem('passphrase.edgeSpace'))
  .refine((text) => !isQuoted(text), problem('passphrase.quoted'));

/** A password that exists already: whoever made it chose how strong it is. */
const givenPassword = z
  .string()
  .min(1, problem('required'))
  .max(127, problem('tooLong'))
  .refine((text) => printableAscii.test(text), problem('password.characters'));

const proxyPassword = givenPassword;

/**
 * Schema of the password for the copy of the encryption keys of Reporting Services, during an upgrade. ASCII, because it
 * travels on the standard input of Windows PowerShell, whose code page is that of the console.
 */
const keyPassword = accountPassword;

/** Schema of the password of the account that setup signs in to SQL Server as: refused is what the answer file of setup cannot carry. */
const sqlPassword = givenPassword
  .refine((text) => text.trim() === text, problem('password.edgeSpace'))
  .refine((text) => !isQuoted(text), problem('password.quoted'));

/** The schemas of all secrets. They travel apart from the answers and are never written down. */
export const secretSchemas = { accountPassword, passphrase, proxyPassword, keyPassword, sqlPassword } as const;

/** The name of a secret. */
export type SecretName = keyof typeof secretSchemas;

/** All secret names. */
export const secretNames = Object.keys(secretSchemas) as readonly SecretName[];

/** Alphabet of what is generated: no look-alikes (0 O 1 l I), nothing an answer file could trip over. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_.!+';
/** 36 characters of a 61-letter alphabet: over 210 bits. */
const PASSPHRASE_LENGTH = 36;
/** 20 characters: over 118 bits, and short enough to be read to somebody. */
const PASSWORD_LENGTH = 20;

/** Gives so many random bytes; must come from a cryptographic source. */
export type RandomBytes = (count: number) => Uint8Array;

/** A random passphrase. */
export function generatePassphrase(randomBytes: RandomBytes): string {
  return randomText(PASSPHRASE_LENGTH, randomBytes);
}

/** A random password that meets its rules, of 20 characters or as many as are asked for: one in a hundred has neither digit nor symbol and is thrown away. */
export function generatePassword(randomBytes: RandomBytes, shortest = 0): string {
  for (;;) {
    const text = randomText(Math.max(PASSWORD_LENGTH, shortest), randomBytes);
    if (accountPassword.safeParse(text).success) return text;
  }
}

/** Random characters of the alphabet; bytes that would favour some of them are skipped. */
function randomText(length: number, randomBytes: RandomBytes): string {
  const limit = 256 - (256 % ALPHABET.length);
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < limit && text.length < length) text += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return text;
}

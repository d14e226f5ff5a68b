import * as z from 'zod';
import type { SetupMode } from './mode.ts';
import { problem, type ProblemCode } from './problem.ts';

/** Our floor where the machine's own policy cannot be read: 12 characters of three classes. */
const MIN_PASSWORD = 12;
/** The MARS agent's floor for the encryption passphrase. */
export const MIN_PASSPHRASE = 16;

/** Setup's answer file is ASCII, one line a value, and trims it: what it cannot carry is refused beforehand. */
const printableAscii = /^[\u0020-\u007e]*$/u;
/** Windows' own reader of such files takes quotation marks around a whole value away (GetPrivateProfileString). */
const isQuoted = (text: string): boolean => /^(?:".*"|'.*')$/u.test(text);
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

const strongPassword = passwordRules.reduce(
  (schema, rule) => schema.refine(rule.met, problem(rule.code)),
  z.string().max(127, problem('tooLong')),
);

/** Schema of the password for the restricted local accounts that setup creates. */
export const accountPassword = strongPassword;

/** Schema of the passphrase that encrypts the backups: at least 16 ASCII characters (MARS FAQ). */
export const passphrase = z
  .string()
  .min(MIN_PASSPHRASE, problem('passphrase.tooShort'))
  .max(127, problem('tooLong'))
  .refine((text) => printableAscii.test(text), problem('passphrase.characters'))
  .refine((text) => text.trim() === text, problem('passphrase.edgeSpace'))
  .refine((text) => !isQuoted(text), problem('passphrase.quoted'));

const proxyPassword = z
  .string()
  .min(1, problem('required'))
  .max(127, problem('tooLong'))
  .refine((text) => printableAscii.test(text), problem('password.characters'));

/**
 * Schema of the password for the copy of the encryption keys of Reporting Services, during an upgrade. ASCII, because it
 * travels on the standard input of Windows PowerShell, whose code page is that of the console.
 */
export const keyPassword = strongPassword;

/** The schemas of all secrets. They travel apart from the answers and are never written down. */
export const secretSchemas = { accountPassword, passphrase, proxyPassword, keyPassword } as const;

/** The name of a secret. */
export type SecretName = keyof typeof secretSchemas;

/** All secret names. */
export const secretNames = Object.keys(secretSchemas) as readonly SecretName[];

/** The secrets that a person at a terminal is asked for; in the order of asking. */
export const askedSecrets: Readonly<Record<SetupMode, readonly SecretName[]>> = {
  install: ['accountPassword', 'passphrase', 'proxyPassword'],
  upgrade: ['accountPassword', 'proxyPassword', 'keyPassword'],
};

/** Alphabet of generated passphrases: no look-alikes (0 O 1 l I), nothing an answer file could trip over. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_.!+';
/** 36 characters of a 61-letter alphabet: over 210 bits. */
const GENERATED_LENGTH = 36;

/** A random passphrase. `randomBytes(n)` must come from a cryptographic source; bytes that would bias are skipped. */
export function generatePassphrase(randomBytes: (count: number) => Uint8Array): string {
  const limit = 256 - (256 % ALPHABET.length);
  let text = '';
  while (text.length < GENERATED_LENGTH) {
    for (const byte of randomBytes(GENERATED_LENGTH)) {
      if (byte < limit && text.length < GENERATED_LENGTH) text += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return text;
}

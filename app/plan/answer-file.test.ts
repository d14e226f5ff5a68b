import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topics } from '../answers/answers.ts';
import { foldersAnswer } from '../answers/folders.ts';
import { accountPassword, passphrase, secretSchemas, type SecretName } from '../answers/secrets.ts';
import { sqlSignIn } from '../answers/sql-sign-in.ts';
import { problemOf } from '../answers/problem.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { withSecrets } from './fragments.ts';
import { planSetup } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { planned } from './testing.ts';

const { sqlPassword } = secretSchemas;
const printable = fc.string({ unit: fc.constantFrom(...printableCharacters()), minLength: 16, maxLength: 60, size: 'max' });
/** As a keyboard makes them, and as somebody tries to break the file: quotes, comments, sections, keys, blanks at the edges. */
const hostile = fc
  .tuple(fc.constantFrom('"', "'", '#', ';', '[', '=', ' ', 'Key=', ''), printable, fc.constantFrom('"', "'", '#', ' ', '\\', ''))
  .map((parts) => parts.join(''));

/** What people type in any writing: nearly all of it is refused, and what is not must be carried. */
const anyWriting = fc.string({ unit: 'grapheme', minLength: 12, maxLength: 40 });
const secret = fc.oneof({ weight: 4, arbitrary: printable }, { weight: 4, arbitrary: hostile }, { weight: 1, arbitrary: anyWriting });

test('what the answer file holds is what its reader gets, for every secret, or the secret is refused by a named rule', () => {
  let carried = 0;
  fc.assert(
    fc.property(secret, secret, (account, phrase) => {
      const accountRule = refusalOf(accountPassword.safeParse(account).error?.issues[0]?.message);
      const phraseRule = refusalOf(passphrase.safeParse(phrase).error?.issues[0]?.message);
      if (accountRule !== null || phraseRule !== null) return;
      carried += 1;
      const read = readIni(answerFile(account, phrase));
      expect(read.get('SqlAccountPassword')).toBe(account);
      expect(read.get('SecurityPassphrase')).toBe(phrase);
      expect(read.get('VaultCredentialFilePath')).toBe('C:\\State\\secret\\vault.VaultCredentials');
    }),
    { numRuns: 2000 },
  );
  // Otherwise nearly all would have been refused, and nothing proven.
  expect(carried).toBeGreaterThan(200);
});

test('every folder and every path of vault credentials, in any writing, is refused by a named rule or read as it was meant, in ASCII', () => {
  let [carried, refused] = [0, 0];
  const names = fc.string({ unit: fc.constantFrom(...Array.from("abcXYZ019 -.()&#;='\\")), minLength: 1, maxLength: 20 });
  const folder = fc
    .tuple(fc.constantFrom('', '', '', 'Données'), fc.oneof({ weight: 8, arbitrary: names }, { weight: 1, arbitrary: anyWriting }))
    .map((parts) => `D:\\${parts.join('')}`);
  fc.assert(
    fc.property(folder, folder, folder, (programFiles, saveTo, credentialsFile) => {
      const folders = foldersAnswer.safeParse({ programFiles, databaseFiles: 'D:\\DB', scratch: 'D:\\Données', cloudDataGigabytes: null });
      const saving = topics.passphrase.safeParse({ saveTo, keptOutside: true });
      if (!folders.success || !saving.success) {
        refused += 1;
        for (const { error } of [folders, saving]) refusalOf(error?.issues[0]?.message);
        return;
      }
      carried += 1;
      const server = { name: 'SAUVEGARDE', domain: 'société.example' };
      const more = { folders: folders.data, passphrase: saving.data, vault: { credentialsFile } };
      const text = answerFile('Canary-1-account', 'Canary-2-passphrase', { ...planned(more, mabsV3), server });
      expect(text).toMatch(/^(?:[\u0020-\u007e]*\r\n)+$/u);
      const read = readIni(text);
      expect([read.get('ProgramFiles'), read.get('PassphraseSaveLocation')]).toEqual([folders.data.programFiles, saving.data.saveTo]);
      expect(read.get('CompanyName')).toBe('SAUVEGARDE');
      expect(read.get('VaultCredentialFilePath')).toMatch(/^[\u0021-\u007e]+$/u);
    }),
    { numRuns: 1000 },
  );
  expect([carried > 50, refused > 50]).toEqual([true, true]);
});

test('an account for SQL Server and its password are refused by a named rule, or what the reader of the answer file gets', () => {
  let carried = 0;
  const name = fc.string({ unit: fc.constantFrom(...printableCharacters(), 'é'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(name, name, secret, (user, domain, password) => {
      const parsed = sqlSignIn.safeParse({ user, domain });
      const refusals = [parsed, sqlPassword.safeParse(password)].map(({ error }) => refusalOf(error?.issues[0]?.message));
      if (!parsed.success || refusals.some((code) => code !== null)) return;
      carried += 1;
      const sql = { kind: 'existing', instance: 'PROD', reportingInstance: 'SSRS', signIn: parsed.data } as const;
      const read = readIni(answerFile('Canary-1-account', 'Canary-2-passphrase', planned({ sql }, mabsV3), password));
      expect([read.get('SQLMachineUserName'), read.get('SQLMachineDomainName')]).toEqual([user.trim(), domain.trim()]);
      expect(read.get('SQLMachinePassword')).toBe(password);
    }),
    { numRuns: 3000 },
  );
  expect(carried).toBeGreaterThan(50);
});

test('secrets that the reader would change are refused by their own rule', () => {
  expect(refusalOf(accountPassword.safeParse('"Aa1aaaaaaaaaa"').error?.issues[0]?.message)).toBe('password.quoted');
  expect(refusalOf(passphrase.safeParse("'aaaaaaaaaaaaaaaaaaaa'").error?.issues[0]?.message)).toBe('passphrase.quoted');
  expect(refusalOf(passphrase.safeParse('aaaaaaaaaaaaaaaaaaaa ').error?.issues[0]?.message)).toBe('passphrase.edgeSpace');
});

test('the answer file is ASCII, its lines end as in Windows, and no value of it has a blank in the path of the vault credentials', () => {
  const text = answerFile('Canary-1-account', 'Canary-2-passphrase');
  expect(text).toMatch(/^(?:[\u0020-\u007e]*\r\n)+$/u);
});

/** The code of a refusal; a message without a code would be an unnamed rule and is an error. */
function refusalOf(message: string | undefined): string | null {
  if (message === undefined) return null;
  const code = problemOf(message, false);
  expect(code).not.toBe('wrongType');
  return code;
}

function answerFile(accountPasswordText: string, passphraseText: string, of: PlanContext = context, sqlPasswordText = ''): string {
  const step = planSetup(of).find(({ id }) => id === 'install-server');
  if (step?.kind !== 'run-program' || step.answerFile === null) throw new Error('no answer file');
  const texts: Partial<Record<SecretName, string>> = {
    accountPassword: accountPasswordText,
    passphrase: passphraseText,
    sqlPassword: sqlPasswordText,
  };
  const filled = withSecrets(step.answerFile.content, (name) => texts[name]);
  if (filled.kind !== 'text') throw new Error(filled.secret);
  return filled.text;
}

/** Reads as GetPrivateProfileString does: blanks at the edges and one pair of quotation marks around a value are dropped. */
function readIni(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split('\r\n')) {
    const at = line.indexOf('=');
    if (/^\s*(?:[#;[]|$)/u.test(line) || at < 0) continue;
    const value = line.slice(at + 1).trim();
    const isWrapped = value.length > 1 && ['"', "'"].includes(value.charAt(0)) && value.endsWith(value.charAt(0));
    values.set(line.slice(0, at).trim(), isWrapped ? value.slice(1, -1) : value);
  }
  return values;
}

function printableCharacters(): readonly string[] {
  return Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
}

const context = planned({ vault: { credentialsFile: 'C:\\My Vault\\Contoso.VaultCredentials' } }, mabsV3);

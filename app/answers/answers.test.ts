import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answers, answersFile, partialAnswers, problemsOf, topicNames } from './answers.ts';
import { problemCodes } from './problem.ts';
import { problemTexts } from './problem.texts.ts';

const complete = {
  license: { accepted: true },
  sql: { kind: 'new' },
  folders: { programFiles: 'C:\\Backup', databaseFiles: 'D:\\Database', scratch: 'E:\\Scratch', cloudDataGigabytes: 200 },
  updates: { microsoftUpdate: true },
  connection: { kind: 'direct' },
  vault: { credentialsFile: 'C:\\vault.VaultCredentials' },
  passphrase: { saveTo: '\\\\server\\safe', keptOutside: true },
};

test('a complete set of answers survives being written to a file and read again', () => {
  const written = JSON.stringify({ schemaVersion: 1, product: 'mabs-v3', answers: complete });
  expect(answersFile.parse(JSON.parse(written)).answers).toEqual(complete);
});

test('any selection of topics is a partial answer, and only all of them are complete', () => {
  fc.assert(
    fc.property(fc.subarray([...topicNames]), (names) => {
      const part = Object.fromEntries(names.map((name) => [name, complete[name]]));
      expect(partialAnswers.safeParse(part).success).toBe(true);
      expect(answers.safeParse(part).success).toBe(names.length === topicNames.length);
    }),
  );
});

test.each([
  ['a missing topic', { ...complete, sql: undefined }, [{ path: 'sql', code: 'required' }]],
  ['a wrong kind of value', { ...complete, updates: { microsoftUpdate: 'yes' } }, [{ path: 'updates.microsoftUpdate', code: 'wrongType' }]],
  ['an entry nobody knows', { ...complete, colour: 'blue' }, [{ path: '', code: 'unknownKey' }]],
  [
    'terms that were not accepted',
    { ...complete, license: { accepted: false } },
    [{ path: 'license.accepted', code: 'license.notAccepted' }],
  ],
  ['one problem a place', { ...complete, folders: { ...complete.folders, scratch: '' } }, [{ path: 'folders.scratch', code: 'required' }]],
])('%s is said with its place and a code', (_, input, problems) => {
  const parsed = answers.safeParse(input);
  expect(parsed.success ? [] : problemsOf(parsed.error, input)).toEqual(problems);
});

test('problems name places and codes, never what was typed', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 6 }), (typed) => {
      const secret = `§${typed}§`;
      const input = { ...complete, connection: { kind: 'proxy', host: secret, port: secret, user: 1 }, vault: { credentialsFile: secret } };
      const parsed = answers.safeParse(input);
      expect(JSON.stringify(parsed.success ? [] : problemsOf(parsed.error, input))).not.toContain('§');
    }),
  );
});

test.each(['en', 'fr'] as const)('every problem has a sentence of its own in %s that ends as one and blames nobody', (language) => {
  const sentences = problemCodes.map((code) => problemTexts[language][code]);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-ZÀ-Ý].*\.$/u);
    expect(sentence).not.toMatch(/\b(?:please|invalid|failed|error|illegal|veuillez|invalide|erreur|échec)\b|!/iu);
  }
  /** Password and passphrase share the sentence on characters. */
  expect(new Set(sentences).size).toBe(sentences.length - 1);
});

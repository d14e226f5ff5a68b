import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PartialAnswers } from '../answers/answers.ts';
import { unknown } from '../machine/fact.ts';
import type { MachineFacts } from '../machine/facts.ts';
import { laidOver, world } from '../machine/world.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import type { Language } from '../texts/texts.ts';
import { checks } from './index.ts';
import type { CheckRun } from './result.ts';
import { runChecks } from './run-checks.ts';
import { countsSentence, verdictSentence, wordsOf, type CheckWords } from './words.ts';

const worlds = new URL('../../e2e/worlds/', import.meta.url);
const folders = { programFiles: 'C:\\Program Files\\Backup', databaseFiles: 'E:\\Data', scratch: 'C:\\Scratch', cloudDataGigabytes: null };
const newSql: PartialAnswers = { folders, sql: { kind: 'new' } };
const ownSql: PartialAnswers = { folders, sql: { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' } };
const remoteSql: PartialAnswers = { sql: { kind: 'existing', instance: 'SQL07\\MSSQLSERVER', reportingInstance: 'SSRS' } };

const runs: readonly CheckRun[] = readdirSync(fileURLToPath(worlds))
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const facts = readFacts(file.slice(0, -5));
    const upgrade = judge(facts, { sql: { kind: 'upgrade' } }, 'upgrade');
    return [...[newSql, ownSql, remoteSql, {}].map((answers) => judge(facts, answers)), upgrade];
  });
const results = runs.flatMap((run) => run.results);

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  test('every check has its title and its reason why', () => {
    for (const { texts } of checks) expect([texts[language].title, texts[language].why]).not.toContain('');
    const titles = checks.map(({ texts }) => texts[language].title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('every open result says what the problem is and what to do', () => {
    for (const result of results.filter(({ status }) => status === 'failed')) {
      const words = wordsOf(result, language);
      expect({ name: result.name, silent: [words.problem, words.required, ...words.remedy].filter((text) => text.trim() === '') }).toEqual({
        name: result.name,
        silent: [],
      });
      expect(words.problem).toMatch(/\.$/u);
      expect(words.remedy.length).toBeGreaterThan(0);
    }
  });

  test('no text shows a value that is missing', () => {
    for (const text of allTexts(language)) expect(text).not.toMatch(/undefined|NaN|null|\[object|\$\{/u);
  });
});

test('English says nothing that the guide forbids', () => {
  for (const text of allTexts('en'))
    expect(text).not.toMatch(/\b(?:please|fail(?:ed|ure|s)?|invalid|illegal|error|abort|reboot|sorry|wizard)\b|!|'/iu);
});

test('French keeps its blanks before punctuation from breaking, and its apostrophes round', () => {
  for (const text of allTexts('fr')) expect(text).not.toMatch(/ [:;?!»]|« |[a-zé][;?!](?:\s|$)|'/iu);
});

const examples: readonly (readonly [string, string, PartialAnswers, Language, Partial<CheckWords>])[] = [
  [
    'workgroup',
    'Os.DomainJoined',
    {},
    'en',
    { status: 'Problem', found: 'workgroup WORKGROUP', problem: 'This computer isn’t joined to a domain.' },
  ],
  ['small-memory', 'Hardware.Memory', {}, 'fr', { status: 'Avertissement', found: '4,0\u00a0Go', required: '8,0\u00a0Go' }],
  [
    'disk-full',
    'Storage.SystemDrive',
    {},
    'en',
    { problem: 'There isn’t enough free space on C:\\ (2.1\u00a0GB needed, 1.0\u00a0GB free).' },
  ],
  [
    'disk-full',
    'Storage.FolderSpace',
    newSql,
    'en',
    {
      found: '1.0\u00a0GB free on C:\\ and 0\u00a0bytes free on E:\\',
      problem:
        'There isn’t enough free space on C:\\ (6.5\u00a0GB needed, 1.0\u00a0GB free) and E:\\ (900.0\u00a0MB needed, 0\u00a0bytes free).',
    },
  ],
  ['express-edition', 'Sql.Edition', ownSql, 'fr', { required: 'Standard Edition ou Enterprise Edition' }],
  [
    'sql-2014-without-service-pack',
    'Sql.Version',
    ownSql,
    'en',
    {
      problem: 'SQL Server 12.0.2000.8 is too old; 12.0.4100.1 or later of this release is needed.',
      required: 'SQL Server 2014 SP1, 2016, or 2017',
    },
  ],
  [
    'pending-restart-computer-rename',
    'Software.PendingRestart',
    {},
    'fr',
    {
      problem: 'Un redémarrage est en attente sur cet ordinateur pour\u00a0: nouveau nom d’ordinateur (MABS02).',
    },
  ],
  [
    'reporting-not-configured',
    'Reporting.Database',
    ownSql,
    'en',
    { status: 'Not needed', found: '', reason: 'An earlier problem has to be fixed first.' },
  ],
  [
    'sql-could-not-be-asked',
    'Sql.Administrators',
    ownSql,
    'en',
    {
      status: 'Not checked',
      problem: '“Administrators are sysadmin” couldn’t be checked: this version doesn’t look it up.',
      reason: 'this version doesn’t look it up (BACKUP)',
    },
  ],
];

test.each(examples)('on %s, %s with %j in %s', (name, check, answers, language, expected) => {
  const result = judge(readFacts(name), answers).results.find((each) => each.name === check);
  if (result === undefined) throw new Error(`No result of ${check}.`);
  expect(wordsOf(result, language)).toMatchObject(expected);
});

test('the sentences over a run count what is open', () => {
  const run = judge(
    { ...readFacts('workgroup'), memory: { kind: 'known', value: { bytes: 1 } }, clusterNode: unknown('accessDenied') },
    {},
  );
  expect(countsSentence(run, 'en')).toBe(
    '37 of 40 checks passed, 1 problem must be fixed, 1 warning, 1 couldn’t be completed, 49 not needed.',
  );
  expect(verdictSentence(run, 'en')).toBe('This server doesn’t meet the requirements for Microsoft Azure Backup Server v3 yet.');
  expect(verdictSentence(judge(readFacts('own-sql-2017-ready'), {}), 'fr')).toBe(
    'Ce serveur répond aux exigences logicielles et matérielles de Microsoft Azure Backup Server v3.',
  );
});

test('a result of no known check is a bug', () => {
  const [first] = results;
  expect(() => first !== undefined && wordsOf({ ...first, name: 'Os.Gone' }, 'en')).toThrow('Os.Gone');
});

function allTexts(language: Language): readonly string[] {
  const words = results.map((result) => wordsOf(result, language));
  return [
    ...new Set(
      words.flatMap((each) => [each.title, each.why, each.found, each.required, each.problem, ...each.remedy, each.status, each.reason]),
    ),
  ];
}

function readFacts(name: string): MachineFacts {
  const content = (file: URL): unknown => JSON.parse(readFileSync(fileURLToPath(file), 'utf8'));
  return world.parse(
    laidOver(content(new URL(`${name}.json`, worlds)), content(new URL('../../assets/sample/world.json', import.meta.url))),
  ).facts;
}

function judge(facts: MachineFacts, answers: PartialAnswers, mode: 'install' | 'upgrade' = 'install'): CheckRun {
  return runChecks({
    facts,
    context: { product: mabsV3, mode, answers },
    stages: ['server', 'sql'],
    only: null,
    gatheredAt: '',
    finishedAt: '',
  });
}

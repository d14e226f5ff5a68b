import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDocument } from '../../app/checks/check-document.ts';
import { factsFile } from '../../app/machine/facts-file.ts';
import type { Product } from '../../app/products/product.ts';
import type { Language } from '../../app/texts/texts.ts';
import { placeOf } from '../place.ts';
import { readWorld } from '../program.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import type { System } from '../system/system.ts';
import { checkCommand } from './check.ts';
import { factsCommand } from './facts.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-command-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['assets/sample/world', 0, 'meets the software and hardware requirements'],
  ['e2e/worlds/workgroup', 3, 'doesn’t meet the requirements'],
  ['e2e/worlds/small-memory', 4, 'Read the warnings'],
])('on %s the exit code is %i and the last line says so', async (name, code, words) => {
  const ended = await run(checkCommand, [], name);
  expect(ended).toMatchObject({ code, err: '' });
  expect(ended.out.trimEnd().split('\n').at(-1)).toContain(words);
});

test('a critical check that is unknown ends with 5', async () => {
  const facts = await factsOf('assets/sample/world');
  const file = write('facts.json', { ...facts, facts: { ...facts.facts, domain: { kind: 'unknown', reason: 'accessDenied' } } });
  const ended = await run(checkCommand, ['--facts', file]);
  expect(ended.code).toBe(5);
  expect(ended.out).toContain('“Domain membership” couldn’t be checked: access was denied.');
});

test('the text report names what is open, why, and what to do', async () => {
  const { out } = await run(checkCommand, ['--only', 'P006,Roles.HyperV,Hardware.Memory'], 'e2e/worlds/no-hyper-v');
  expect(out).toBe(
    [
      'Prerequisite checks for Microsoft Azure Backup Server v3 13.0.415.0 (rules 2)',
      'Server: MABS01, Windows Server 2019 Datacenter (17763)',
      'Facts gathered on this computer at 2026-11-22T09:00:00.000Z.',
      '',
      'Hardware',
      '  Passed   P002  Memory                                  16.0\u00a0GB',
      '',
      'Domain',
      '  Passed   P006  Domain membership                       domain contoso.example',
      '',
      'Roles',
      '  Problem  P019  Hyper-V role and its PowerShell module  role not enabled, PowerShell module not enabled (required: both enabled)',
      '                 The Hyper-V role is not enabled, its PowerShell module not enabled.',
      '                 1. To enable both, run the command in an administrator’s command prompt. It doesn’t restart by itself.',
      '                 2. Restart the computer, then check again.',
      '                 Command prompt:',
      '                   start /wait dism.exe /Online /Enable-feature /All /FeatureName:Microsoft-Hyper-V /FeatureName:Microsoft-Hyper-V-Management-PowerShell /quiet /norestart',
      '',
      '2 of 3 checks passed, 1 problem must be fixed.',
      'This server doesn’t meet the requirements for Microsoft Azure Backup Server v3 yet.',
      '',
    ].join('\n'),
  );
});

test('the JSON document fits its schema, in the chosen language, twice the same', async () => {
  const first = await run(checkCommand, ['--format=json'], 'e2e/worlds/workgroup', 'fr');
  const document = checkDocument.parse(JSON.parse(first.out));
  expect(document).toMatchObject({ language: 'fr', fromFactsFile: false, changes: null, verdict: 'notReady', blocking: 1 });
  expect(document.results.find(({ code }) => code === 'P006')).toMatchObject({
    name: 'Os.DomainJoined',
    status: 'failed',
    displayName: 'Appartenance à un domaine',
    title: 'Cet ordinateur n’est pas joint à un domaine.',
    actual: 'groupe de travail WORKGROUP',
    expected: 'membre d’un domaine',
    remediation: [expect.any(String), expect.any(String)],
    command: { shell: 'powershell', text: 'Add-Computer -DomainName <domain> -Restart' },
  });
  expect((await run(checkCommand, ['--format=json'], 'e2e/worlds/workgroup', 'fr')).out).toBe(first.out);
});

test('facts of another server are judged without touching this one, and the report says so', async () => {
  const file = path.join(folder, 'facts.json');
  expect(await run(factsCommand, ['--out', file], 'e2e/worlds/workgroup')).toEqual({ code: 0, out: '', err: '' });
  const ended = await run(checkCommand, ['--facts', file], null);
  expect(ended.code).toBe(3);
  expect(ended.out).toContain('Facts file of MABS01, gathered at 2026-11-22T09:00:00.000Z. Nothing was read from this computer.');
  expect(checkDocument.parse(JSON.parse((await run(checkCommand, ['--facts', file, '--format', 'json'], null)).out)).fromFactsFile).toBe(
    true,
  );
});

test('answers bring the checks of SQL Server and of the folders, and name the product', async () => {
  const answers = write('answers.json', {
    schemaVersion: 1,
    product: 'sample',
    answers: { sql: { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' } },
  });
  const ended = await run(checkCommand, ['--answers', answers, '--format', 'json'], 'e2e/worlds/french-collation');
  const document = checkDocument.parse(JSON.parse(ended.out));
  expect(document.product).toMatchObject({ id: 'sample', sample: true });
  expect(document.results.filter(({ status }) => status === 'failed').map(({ code }) => code)).toEqual(['S010']);
  expect((await run(checkCommand, ['--answers', answers], 'e2e/worlds/french-collation')).out).toContain('Sample: the facts are made up');
});

test('--compare tells what was fixed, what is new and what changed', async () => {
  const old = path.join(folder, 'old.json');
  await run(checkCommand, ['--format', 'json', '--out', old], 'e2e/worlds/workgroup');
  const ended = await run(checkCommand, ['--compare', old], 'e2e/worlds/small-memory');
  expect(ended.out).toContain(
    ['Since the run of 2026-11-22T09:00:00.000Z:', '  New problem  Memory', '  Fixed        Domain membership', ''].join('\n'),
  );
  const same = await run(checkCommand, ['--compare', old, '--format', 'json'], 'e2e/worlds/workgroup');
  expect(checkDocument.parse(JSON.parse(same.out)).changes).toEqual([]);
});

test.each([
  ['html', 'fr', '<html lang="fr">'],
  ['junit', 'en', '<testsuites '],
] as const)('--format %s in %s gives one document of that kind', async (format, language, words) => {
  const ended = await run(checkCommand, ['--format', format], 'e2e/worlds/workgroup', language);
  expect(ended).toMatchObject({ code: 3, err: '' });
  expect(ended.out).toContain(words);
});

test.each(['text', 'json', 'html', 'junit'])('--redact leaves neither host nor domain in %s, and ends as without it', async (format) => {
  const open = await run(checkCommand, ['--format', format], 'e2e/worlds/small-memory');
  expect(open.out).toMatch(/MABS01/u);
  const ended = await run(checkCommand, ['--format', format, '--redact'], 'e2e/worlds/small-memory');
  expect(ended.code).toBe(open.code);
  expect(ended.out).not.toMatch(/MABS01|contoso/iu);
  expect(ended.out).toContain('HOST-1');
});

test('facts --redact writes facts without names that are judged the same', async () => {
  const file = path.join(folder, 'facts.json');
  expect(await run(factsCommand, ['--redact', '--out', file], 'e2e/worlds/small-memory')).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(file, 'utf8')).not.toMatch(/MABS01|contoso/iu);
  const statuses = async (given: readonly string[], name: string | null) =>
    checkDocument
      .parse(JSON.parse((await run(checkCommand, [...given, '--format', 'json'], name)).out))
      .results.map(({ status }) => status);
  expect(await statuses(['--facts', file], null)).toEqual(await statuses([], 'e2e/worlds/small-memory'));
});

test('--out writes the result whole and nothing on standard output', async () => {
  const file = path.join(folder, 'deep', 'report.txt');
  expect(await run(checkCommand, ['--out', file])).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(file, 'utf8')).toContain('Prerequisite checks');
  expect(readdirSync(path.dirname(file))).toEqual(['report.txt']);
});

test.each<[string, () => readonly string[], string]>([
  ['an option nobody knows', () => ['--fast'], 'There is no option --fast here.'],
  ['a format nobody knows', () => ['--format', 'pdf'], 'The option --format takes one of: text, json, html, junit.'],
  ['a product nobody knows', () => ['--product', 'mabs-v9'], 'The option --product takes one of: mabs-v3, mabs-v4, sample.'],
  ['a check nobody knows', () => ['--only', 'P006,Os.Nope'], 'The option --only Os.Nope takes one of: Os.Release, Os.Edition,'],
  ['a facts file that is not there', () => ['--facts', '/nowhere/facts.json'], '/nowhere/facts.json'],
  ['a facts file of a newer version', () => ['--facts', write('new.json', { schemaVersion: 3 })], 'newer version'],
  ['an answers file with a typo', () => ['--answers', write('a.json', { schemaVersion: 1, answers: { sqll: {} } })], 'sqll'],
  ['an earlier run that is none', () => ['--compare', write('c.json', [])], 'c.json'],
])('%s ends with 2 and is said on standard error', async (_what, given, words) => {
  const ended = await run(checkCommand, given(), null);
  expect(ended).toMatchObject({ code: 2, out: '' });
  expect(ended.err).toContain(words);
});

test('a report that cannot be written ends with 2', async () => {
  const ended = await run(checkCommand, ['--out', path.join(write('file', {}), 'report.txt')]);
  expect(ended).toMatchObject({ code: 2, out: '' });
});

test('facts prints one document that check can read, of a sample too', async () => {
  const ended = await run(factsCommand, ['--product', 'sample']);
  expect(ended).toMatchObject({ code: 0, err: '' });
  expect(factsFile.parse(JSON.parse(ended.out))).toMatchObject({ gatheredAt: '2026-11-22T09:00:00.000Z', program: '1.2.3', sample: true });
  expect(await run(factsCommand, ['--format', 'text'])).toMatchObject({ code: 2, out: '' });
});

async function factsOf(name: string) {
  return factsFile.parse(JSON.parse((await run(factsCommand, [], name)).out));
}

/** Runs a command on a world; null where it must not ask any machine. */
async function run(
  command: typeof checkCommand,
  given: readonly string[],
  name: string | null = 'assets/sample/world',
  language: Language = 'en',
): Promise<Ended> {
  const said = { out: '', err: '' };
  const systemFor = (_product: Product, machineFolder: string): System => {
    if (name === null) throw new Error('No machine is to be asked.');
    const read = readWorld(path.join(root, `${name}.json`), path.join(root, 'assets/sample/world.json'));
    if (read.kind === 'failed') throw new Error(read.failure.code);
    return createSampleSystem({ folder: path.join(machineFolder, 'machine'), world: read.value, runtime: process.execPath });
  };
  const place = placeOf({
    isPackaged: false,
    version: '1.2.3',
    runtime: process.execPath,
    dist: folder,
    root,
    platform: process.platform,
    variables: {},
    home: folder,
    isAdministrator: false,
    stateRoot: path.join(folder, 'state'),
  });
  const code = await command({
    arguments: given,
    program: { systemFor, place, now: () => new Date('2026-11-22T09:00:00.000Z') },
    language,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    tellEnd: () => undefined,
    isTerminal: false,
    signal: new AbortController().signal,
    insist: new AbortController().signal,
  });
  return { code, ...said };
}

function write(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

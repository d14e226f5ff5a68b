import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Behaviour } from '../../main/steps/testing-tiny.ts';
import { packageTools } from '../../main/package/tools.ts';
import { bundleCall } from '../../main/steps/testing-bundle.ts';
import { root } from '../fixtures/root.ts';
import { processEngine, type Harm } from './boot.ts';
import { runEngine } from './engine.ts';
import { filesUnder, filesWithSecret, holdsSecret, leaksIn } from './facts.ts';
import { namedStop } from './judge.ts';
import { makePlace } from './place.ts';
import { scenarios, type ScenarioName } from './scenarios.ts';
import { secrets } from './secrets.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'canaries-'));
const file = path.join(folder, 'engine.cjs');
const engine = processEngine(file);
const said = Object.values(secrets).join(' | ');
const inAddresses = Object.values(secrets)
  .map((each) => encodeURIComponent(each))
  .join(' ');

beforeAll(() => bundleCall(path.join(import.meta.dirname, 'engine.ts'), runEngine.name, file), 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** What goes wrong, in which step, and how the command ends: by the code of its failure, or null where it is killed or succeeds. */
type Case = readonly [name: string, step: 'install-server' | 'register-server', behaviour: Behaviour, code: string | null, harm?: Harm];

/** Those of them that are played with an account for SQL Server too. */
const own = ['all goes well', 'a program prints its answer file and its input', 'we are killed while the answer file is written'];

const cases: readonly Case[] = [
  ['all goes well', 'install-server', {}, null],
  ['a program prints its answer file and its input', 'install-server', { repeats: true }, null],
  ['a program prints its input and fails', 'register-server', { repeats: true, exitCode: 1603, evidence: false }, 'run.exitCode'],
  [
    'a program names a secret in the words of an error',
    'install-server',
    { says: `ID: 4323. Details: ${said}`, exitCode: 1, evidence: false },
    'run.exitCode',
  ],
  ['a program writes them as in a URL', 'install-server', { says: inAddresses, exitCode: 1603, evidence: false }, 'run.exitCode'],
  ['a program prints them and crashes', 'install-server', { repeats: true, signal: 'SEGV' }, 'run.programKilled'],
  ['a program prints them and leaves nothing', 'install-server', { repeats: true, evidence: false }, 'run.evidenceMissing'],
  [
    'a program prints them and asks for a restart first',
    'install-server',
    { repeats: true, exitCode: -2_067_919_934, evidence: false },
    'run.exitCode',
  ],
  [
    'a disk is full when the answer file is written',
    'install-server',
    { repeats: true },
    null,
    { kind: 'fault', name: 'writeFileSync', end: 'MABSSetup.ini', code: 'ENOSPC', forEver: false },
  ],
  [
    'we are killed while the answer file is written',
    'install-server',
    { repeats: true },
    null,
    { kind: 'call', name: 'writeFileSync', end: 'MABSSetup.ini', when: 'half' },
  ],
];

it('a secret is found in every writing, wherever it stands', () => {
  const secret = secrets.passphrase;
  const utf16 = Buffer.from(`p=${secret};`, 'utf16le');
  const written = [
    `p=${secret};`,
    utf16,
    JSON.stringify({ p: secret }),
    `<p>${secret.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')}</p>`,
    `?p=${encodeURIComponent(secret)}`,
    Buffer.from(secret).toString('hex'),
    utf16.toString('hex').toUpperCase(),
    ...['', 'a', 'ab'].map((before) => Buffer.from(`${before}${secret} and more`).toString('base64')),
    Buffer.concat([Buffer.from('x'), utf16]).toString('base64'),
  ];
  expect(written.map((each) => holdsSecret(each))).toEqual(written.map(() => true));
  expect(holdsSecret('Canary "account"')).toBe(false);
});

describe.runIf(process.platform === 'linux')('secrets stand in no log, journal, report, bundle, argument or environment when', () => {
  const played: readonly (readonly [string, ScenarioName, Case])[] = [
    ...cases.map((each) => [each[0], 'quick', each] as const),
    ...cases
      .filter(([name]) => own.includes(name))
      .map((each) => [`${each[0]}, with an account for SQL Server`, 'own-account', each] as const),
  ];
  it.each(played)(
    '%s',
    async (name, scenario, [, step, behaviour, code, harm = null]) => {
      const place = makePlace(path.join(folder, name.replace(/\W+/gu, '-')), scenarios[scenario], { [step]: behaviour });
      const command = ['install', '--answers', place.answers, '--package', place.packageFolder, '--format', 'json'];
      const boots = [await engine(place, command, harm)];
      if (harm !== null) boots.push(await engine(place, ['resume', '--format', 'json'], null));
      expect(namedStop(boots.at(-1))).toBe(code);
      expect(leaksIn(place, boots)).toEqual([]);
      const zip = path.join(place.root, 'told', 'bundle.zip');
      const reported = await engine(place, ['report', '--out', zip], null);
      expect([reported.code, holdsSecret(reported.said), holdsSecret(reported.seen)]).toEqual([0, false, false]);
      const bundle = path.join(place.root, 'told', 'bundle');
      expect(spawnSync(await sevenZip(), ['x', '-y', '-bso0', '-bsp0', `-o${bundle}`, zip]).status).toBe(0);
      expect(filesUnder(bundle).map((each) => path.basename(each))).toContain('journal.jsonl');
      expect(filesWithSecret(bundle, filesUnder(bundle))).toEqual([]);
    },
    60_000,
  );
});

async function sevenZip(): Promise<string> {
  const found = await packageTools({ root: path.join(root, 'node_modules') }).sevenZip();
  if (found.kind === 'failed') throw new Error(found.failure.code);
  return found.value;
}

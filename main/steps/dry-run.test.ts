import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answers as answersSchema, upgradeAnswers } from '../../app/answers/answers.ts';
import { laidOver, world as worldSchema, type World } from '../../app/machine/world.ts';
import type { SetupAnswers } from '../../app/plan/plan-context.ts';
import { productIds } from '../../app/products/product-id.ts';
import { bundleCall } from './testing-bundle.ts';
import { dryRunEverywhere, type DryRunOrder, type DryRunTurn } from './testing-dry-run.ts';

const root = mkdtempSync(path.join(tmpdir(), 'dry-run-'));
const [machines, state] = [path.join(root, 'machines'), path.join(root, 'state')];
const ready = worldSchema.parse(JSON.parse(readFileSync(new URL('../../assets/sample/world.json', import.meta.url), 'utf8')));
const here = fileURLToPath(new URL('../../e2e/worlds/', import.meta.url));
const worlds = readdirSync(here).filter((name) => name.endsWith('.json'));

const all = {
  license: { accepted: true },
  folders: { programFiles: 'D:\\MABS', databaseFiles: 'D:\\MABS\\DB', scratch: 'E:\\Scratch', cloudDataGigabytes: 100 },
  updates: { microsoftUpdate: true },
  connection: { kind: 'proxy', host: 'proxy.example', port: 8080, user: 'u' },
  vault: { credentialsFile: path.join(root, 'my vault.VaultCredentials') },
  passphrase: { saveTo: path.join(root, 'safe'), keptOutside: true },
} as const;
const installed = [
  { kind: 'new' },
  { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' },
  { kind: 'media', setup: path.join(root, 'sql', 'setup.exe'), year: 2017, instance: 'OWN' },
] as const;
const { license, updates, connection } = all;
const upgraded = [{ kind: 'upgrade' }, { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' }] as const;
const answers: readonly SetupAnswers[] = [
  ...installed.map((sql) => ({ answers: answersSchema.parse({ ...all, sql }) })),
  ...upgraded.map((sql) => ({ mode: 'upgrade' as const, answers: upgradeAnswers.parse({ license, updates, connection, sql }) })),
];

let turn: DryRunTurn;
let before: readonly string[];

beforeAll(async () => {
  const [program, order] = [path.join(root, 'dry-run.cjs'), path.join(root, 'order.json')];
  await bundleCall(path.join(import.meta.dirname, 'testing-dry-run.ts'), dryRunEverywhere.name, program);
  const given: DryRunOrder = { worlds: Object.fromEntries(worlds.map((name) => [name, worldOf(name)])), answers, machines, state };
  writeFileSync(order, JSON.stringify(given));
  mkdirSync(machines);
  before = filesBeside();
  turn = JSON.parse(execFileSync(process.execPath, [...denials(), program, order], { encoding: 'utf8', maxBuffer: 2 ** 28 })) as DryRunTurn;
}, 60_000);
afterAll(() => {
  rmSync(root, { recursive: true });
});

test.each(worlds)('a dry run in the world %s walks every plan, starts no program and changes no file', (name) => {
  const told = turn.worlds[name] ?? [];
  expect(told).toHaveLength(productIds.length * answers.length);
  for (const { planned, results, refused, mode } of told) {
    expect(refused).toEqual([]);
    expect(results.map(({ step }) => step)).toEqual(planned ?? []);
    if (mode === 'install') expect(planned).not.toBeNull();
  }
});

test('upgrades are among the plans, with both ways to go on with SQL Server', () => {
  const plans = Object.values(turn.worlds)
    .flat()
    .filter(({ mode, planned }) => mode === 'upgrade' && planned !== null);
  expect(plans.length).toBeGreaterThan(20);
  expect(new Set(plans.flatMap(({ planned }) => planned))).toContain('upgrade-sql');
});

test('what would write or start a program was refused by Node itself', () => {
  expect(turn.denied).toEqual({ write: 'ERR_ACCESS_DENIED', spawn: 'ERR_ACCESS_DENIED' });
  expect(filesBeside()).toEqual(before);
});

function worldOf(name: string): World {
  return worldSchema.parse(laidOver(JSON.parse(readFileSync(path.join(here, name), 'utf8')), ready));
}

/** Node's permission model; up to version 22 its switch has another name. */
function denials(): readonly string[] {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  return [permission, '--allow-fs-read=*', `--allow-fs-write=${machines}/*`, '--no-warnings'];
}

/** Every file that is not of a machine, with its size and when it was last written. */
function filesBeside(): readonly string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('machines'));
  return names.sort().map((name) => {
    const { size, mtimeMs } = statSync(path.join(root, name));
    return `${name} ${String(size)} ${String(mtimeMs)}`;
  });
}

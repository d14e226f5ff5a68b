import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { answers as answersSchema } from '../../app/answers/answers.ts';
import { laidOver, world as worldSchema } from '../../app/machine/world.ts';
import { planContext } from '../../app/plan/plan-context.ts';
import { planSetup } from '../../app/plan/plan.ts';
import { products } from '../../app/products/index.ts';
import { dryRun } from './dry-run.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import type { System } from '../system/system.ts';

const ready = worldSchema.parse(JSON.parse(readFileSync(new URL('../../assets/sample/world.json', import.meta.url), 'utf8')));
const here = fileURLToPath(new URL('../../e2e/worlds/', import.meta.url));
const worlds = readdirSync(here).filter((name) => name.endsWith('.json'));
const root = mkdtempSync(path.join(tmpdir(), 'dry-run-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

test.each(worlds)('a dry run in the world %s starts no process and writes no file', async (name) => {
  const world = worldSchema.parse(laidOver(JSON.parse(readFileSync(path.join(here, name), 'utf8')), ready));
  const folder = path.join(root, name);
  const whole = createSampleSystem({ folder: path.join(folder, 'machine'), world, runtime: process.execPath });
  const asked: string[] = [];
  const system: System = { ...whole, ...denied(asked) };
  const facts = await system.facts.gather();
  for (const product of [products['mabs-v3'], products['mabs-v4'], products.sample]) {
    for (const sql of sqlAnswers) {
      const steps = planSetup(planContext({ product, answers: { ...answers, sql }, facts, stateFolder: folder }));
      const before = filesIn(root);
      const results = await dryRun(steps, { doors: system, packageFolder: folder });
      expect(results.map(({ step }) => step)).toEqual(steps.map(({ id }) => id));
      expect(filesIn(root)).toEqual(before);
    }
  }
  expect(asked).toEqual([]);
});

const answers = answersSchema.parse({
  license: { accepted: true },
  sql: { kind: 'new' },
  folders: { programFiles: 'D:\\MABS', databaseFiles: 'D:\\MABS\\DB', scratch: 'E:\\Scratch', cloudDataGigabytes: 100 },
  updates: { microsoftUpdate: true },
  connection: { kind: 'proxy', host: 'proxy.example', port: 8080, user: 'u' },
  vault: { credentialsFile: path.join(root, 'my vault.VaultCredentials') },
  passphrase: { saveTo: path.join(root, 'safe'), keptOutside: true },
});
const sqlAnswers = [
  { kind: 'new' },
  { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' },
  { kind: 'media', setup: path.join(root, 'sql', 'setup.exe'), year: 2017, instance: 'OWN' },
] as const;

/** The doors that a dry run must not open: each says that it was asked, and refuses. */
function denied(asked: string[]): Pick<System, 'programs' | 'network'> {
  const refuse = (what: string): never => {
    asked.push(what);
    throw new Error(what);
  };
  return { programs: { run: ({ file }) => refuse(file) }, network: { reach: () => refuse('network') } };
}

/** Every file below, with its size and when it was last written. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(path.join(folder, name));
      return `${name} ${String(size)} ${String(mtimeMs)}`;
    });
}

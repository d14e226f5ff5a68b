import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { laidOver, world as worldSchema, type World } from '../../app/machine/world.ts';
import { planDocument } from '../../app/plan/plan-document.ts';
import { answersIn } from '../steps/testing.ts';
import type { System } from '../system/system.ts';
import { planCommand } from './plan.ts';
import { programOn, run } from './testing.ts';

const root = mkdtempSync(path.join(tmpdir(), 'plan-command-'));
const answersFile = path.join(root, 'answers.json');
writeFileSync(answersFile, JSON.stringify({ schemaVersion: 1, product: 'sample', answers: answersIn(path.join(root, 'safe')) }));
/** An extracted package that lost everything but its first program. */
const packageFolder = path.join(root, 'package');
mkdirSync(path.join(packageFolder, 'MARSAgent'), { recursive: true });
writeFileSync(path.join(packageFolder, 'Setup.exe'), '');
afterAll(() => {
  rmSync(root, { recursive: true });
});

const ready: unknown = JSON.parse(readFileSync(new URL('../../assets/sample/world.json', import.meta.url), 'utf8'));
const worldOf = (name: string): World =>
  worldSchema.parse(laidOver(JSON.parse(readFileSync(new URL(`../../e2e/worlds/${name}.json`, import.meta.url), 'utf8')), ready));

describe('plan --dry-run', () => {
  it.each(['mabs-v3-found', 'no-hyper-v', 'azure-addresses-blocked', 'not-elevated', 'disk-full'])(
    'on the world %s asks no program and no network, and leaves every file as it was',
    async (name) => {
      const asked: string[] = [];
      const before = filesIn(root);
      const left = madeFolders();
      const { code, out } = await run(planCommand, programOn(path.join(root, 'state'), worldOf(name), denying(asked)), [
        ...['--answers', answersFile, '--package', packageFolder, '--dry-run', '--format', 'json'],
      ]);
      const plan = planDocument.parse(JSON.parse(out));
      expect(code).toBe(0);
      expect(plan.dryRun?.map(({ step }) => step)).toEqual(plan.steps.map(({ id }) => id));
      expect(plan.dryRun?.find(({ step }) => step === 'enable-features')?.end).toBe(name === 'no-hyper-v' ? 'wouldRun' : 'foundDone');
      expect(plan.dryRun?.find(({ step }) => step === 'install-sql')?.end).toBe('programMissing');
      expect(asked).toEqual([]);
      expect(filesIn(root)).toEqual(before);
      expect(madeFolders()).toEqual(left);
    },
  );

  it('says in words what would happen, and sizes as Windows shows them', async () => {
    const { out } = await run(planCommand, programOn(path.join(root, 'state'), worldSchema.parse(ready)), [
      ...['--answers', answersFile, '--dry-run'],
    ]);
    expect(out).toContain('Dry run. No step’s program was started and nothing was changed:');
    expect(out).toMatch(/C:.* \d+\.\d\u00a0GB/u);
    for (const id of ['<passphrase>', '<proxyPassword>']) expect(out).toContain(id);
  });
});

function denying(asked: string[]): (system: System) => System {
  const refuse = (what: string): never => {
    asked.push(what);
    throw new Error(what);
  };
  return (system) => ({ ...system, programs: { run: ({ file }) => refuse(file) }, network: { reach: () => refuse('network') } });
}

/** The folders that this program makes for a moment. */
function madeFolders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('backup-server-setup-'));
}

/** Every file below, with its size and when it was last written. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(path.join(folder, name));
      return `${name} ${String(size)} ${String(mtimeMs)}`;
    });
}

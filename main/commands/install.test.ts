import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersIn, canaries, useBench, worldWith } from '../steps/testing.ts';
import type { World } from '../../app/machine/world.ts';
import type { System } from '../system/system.ts';
import { installCommand } from './install.ts';
import { programOn, run, type Ran } from './testing.ts';

const bench = useBench();
let count = 0;

describe('an unattended installation', () => {
  it('learns the facts of the server once before its steps, once for the features of Windows, and once for the proof', async () => {
    const gathered: string[] = [];
    const { code, out, err } = await install({}, (system) => ({
      ...system,
      facts: { ...system.facts, gather: (onFact) => (gathered.push('facts'), system.facts.gather(onFact)) },
    }));
    expect([code, err]).toEqual([0, '']);
    expect(kindsOf(out).slice(-2)).toEqual(['proofMade', 'runFinished']);
    expect(gathered).toHaveLength(3);
  });

  it('that ends for a restart says what asked for it, and what else it wants', async () => {
    const { code, out, err } = await install({ 'Setup.exe': { error: { id: 4304, message: 'No Hyper-V.' } } });
    expect(code).toBe(10);
    expect(err).toContain('4304');
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({ kind: 'diagnosis', id: 4304, known: true });
  });

  it('without a secret that it needs asks nothing, begins nothing, and names the secret', async () => {
    const { code, out, err, stateRoot } = await install({}, undefined, { passphrase: canaries.passphrase });
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ kind: 'refused', failure: { code: 'run.secretMissing', secret: 'accountPassword' } });
    expect(err).toMatch(/password/iu);
    expect(existsSync(path.join(stateRoot, 'current'))).toBe(false);
  });
});

async function install(
  scripts: World['programs'],
  through?: (system: System) => System,
  secrets: object = { accountPassword: canaries.accountPassword, passphrase: canaries.passphrase },
): Promise<Ran & { readonly stateRoot: string }> {
  count += 1;
  const folder = path.join(bench.folder, `install-${String(count)}`);
  const stateRoot = path.join(bench.folder, `state-${String(count)}`);
  const [answers, secretsFile] = [`${folder}.json`, `${folder}-secrets.json`];
  const given = { schemaVersion: 1, product: 'sample', answers: { ...answersIn(folder), connection: { kind: 'direct' } } };
  writeFileSync(answers, JSON.stringify(given));
  writeFileSync(secretsFile, JSON.stringify(secrets), { mode: 0o600 });
  const program = programOn(stateRoot, worldWith(scripts), through);
  const words = ['--answers', answers, '--package', bench.packageFolder, '--secrets', secretsFile, '--format', 'json'];
  return { ...(await run(installCommand, program, words)), stateRoot };
}

function kindsOf(out: string): readonly string[] {
  return out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly kind: string }).kind);
}

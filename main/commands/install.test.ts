import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersIn, canaries, useBench, worldWith } from '../steps/testing.ts';
import { known } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import type { World } from '../../app/machine/world.ts';
import type { System } from '../system/system.ts';
import { installCommand } from './install.ts';
import { resumeCommand } from './resume.ts';
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
    expect(kindsOf(out).slice(-3)).toEqual(['proofMade', 'runFinished', 'ended']);
    expect(gathered).toHaveLength(3);
  });

  it('that ends for a restart says what asked for it, and what else it wants', async () => {
    const { code, out, err } = await install({ 'Setup.exe': { error: { id: 4304, message: 'No Hyper-V.' } } });
    expect(code).toBe(10);
    expect(err).toContain('4304');
    expect(JSON.parse(out.trim().split('\n').at(-2) ?? '')).toMatchObject({ kind: 'diagnosis', id: 4304, known: true });
  });

  it('that is stopped before it begins ends with 130, and its last line says so', async () => {
    const { code, out, stateRoot } = await install({}, undefined, undefined, AbortSignal.abort());
    expect([code, lastOf(out)]).toMatchObject([130, { kind: 'ended', exitCode: 130, failure: { code: 'stopped' } }]);
    expect(existsSync(path.join(stateRoot, 'current'))).toBe(false);
  });

  it('that is stopped while a program runs ends with 130 after that program, and its last line says so', async () => {
    const stop = new AbortController();
    const { code, out } = await install(
      { 'SQLSVR2017/setup.exe': { seconds: 1 } },
      (system) => ({
        ...system,
        programs: {
          ...system.programs,
          run: (request) => {
            if (request.file.endsWith('SQLSVR2017/setup.exe')) stop.abort();
            return system.programs.run(request);
          },
        },
      }),
      undefined,
      stop.signal,
    );
    expect([code, JSON.parse(out.trim().split('\n').at(-1) ?? '')]).toMatchObject([
      130,
      { kind: 'ended', exitCode: 130, failure: { code: 'stopped' } },
    ]);
    expect(kindsOf(out).slice(-3)).toEqual(['stopRequested', 'runStopped', 'ended']);
  });

  it('without a secret that it needs asks nothing, begins nothing, and names the secret', async () => {
    const { code, out, err, stateRoot } = await install({}, undefined, { passphrase: canaries.passphrase });
    expect(code).toBe(2);
    expect(lastOf(out)).toMatchObject({
      kind: 'ended',
      failure: { code: 'run.secretMissing', details: { secret: 'accountPassword' } },
    });
    expect(err).toMatch(/password/iu);
    expect(existsSync(path.join(stateRoot, 'current'))).toBe(false);
  });
});

describe('an unattended installation on a server without Hyper-V', () => {
  it('enables it and ends for the restart, begins nothing before that, and goes on after it', async () => {
    const first = await install({}, onServerWith({ role: 'disabled', powerShell: 'enabled' }));
    expect([first.code, kindsOf(first.out).slice(-2)]).toEqual([10, ['restartNeeded', 'ended']]);
    const resume = async (state: HyperV): Promise<Ran> =>
      run(resumeCommand, programOn(first.stateRoot, worldWith({}), onServerWith(state)), [
        '--secrets',
        first.secretsFile,
        '--format',
        'json',
      ]);
    const early = await resume({ role: 'enablePending', powerShell: 'enabled' });
    expect([early.code, lastOf(early.out)]).toMatchObject([
      3,
      { failure: { code: 'run.checksBlock', details: { checks: ['Roles.HyperV'] } } },
    ]);
    const undone = await resume({ role: 'disabled', powerShell: 'enabled' });
    expect([undone.code, lastOf(undone.out)], 'Windows took it back: no restart for it a second time').toMatchObject([
      3,
      { failure: { code: 'run.checksBlock' } },
    ]);
    const after = await resume({ role: 'enabled', powerShell: 'enabled' });
    expect([after.code, kindsOf(after.out).slice(-3)]).toEqual([0, ['proofMade', 'runFinished', 'ended']]);
  });

  it('begins nothing where this Windows does not have it', async () => {
    const { code, out } = await install({}, onServerWith({ role: 'absent', powerShell: 'absent' }));
    expect([code, lastOf(out)]).toMatchObject([3, { failure: { code: 'run.checksBlock', details: { checks: ['Roles.HyperV'] } } }]);
    expect(kindsOf(out)).not.toContain('stepStarted');
  });
});

type HyperV = FactValue<'hyperV'>;

/** A server whose Windows says this of its features. */
function onServerWith(hyperV: HyperV): (system: System) => System {
  return (system) => ({
    ...system,
    facts: { gather: async (...given) => ({ ...(await system.facts.gather(...given)), hyperV: known(hyperV) }) },
  });
}

async function install(
  scripts: World['programs'],
  through?: (system: System) => System,
  secrets: object = { accountPassword: canaries.accountPassword, passphrase: canaries.passphrase },
  signal?: AbortSignal,
): Promise<Ran & { readonly stateRoot: string; readonly secretsFile: string }> {
  count += 1;
  const folder = path.join(bench.folder, `install-${String(count)}`);
  const stateRoot = path.join(bench.folder, `state-${String(count)}`);
  const [answers, secretsFile] = [`${folder}.json`, `${folder}-secrets.json`];
  const given = { schemaVersion: 1, product: 'sample', answers: { ...answersIn(folder), connection: { kind: 'direct' } } };
  writeFileSync(answers, JSON.stringify(given));
  writeFileSync(secretsFile, JSON.stringify(secrets), { mode: 0o600 });
  const program = programOn(stateRoot, worldWith(scripts), through);
  const words = ['--answers', answers, '--package', bench.packageFolder, '--secrets', secretsFile, '--format', 'json'];
  return { ...(await run(installCommand, program, words, signal)), stateRoot, secretsFile };
}

function lastOf(out: string): unknown {
  return JSON.parse(out.trim().split('\n').at(-1) ?? '');
}

function kindsOf(out: string): readonly string[] {
  return out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly kind: string }).kind);
}

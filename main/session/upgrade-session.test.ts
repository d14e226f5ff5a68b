import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { answersFile, type TopicName } from '../../app/answers/answers.ts';
import { blockerOf, firstBlocker } from '../../app/flow/may-leave.ts';
import { laidOver, world as worldSchema, type World } from '../../app/machine/world.ts';
import { sample } from '../../app/products/sample.ts';
import { valueOf } from '../package/testing.ts';
import { canaries, useBench } from '../steps/testing.ts';
import type { ActiveSession } from './active-session.ts';
import { saveAnswers } from './answers-file-work.ts';
import { checkStageOf } from './check-work.ts';
import { choosePackage } from './package-work.ts';
import { testConnection } from './registration-work.ts';
import { planOf } from './plan-work.ts';
import { startRun } from './run-work.ts';
import type { Session } from './session.ts';
import { codeOf, ended, startOn } from './testing.ts';

const bench = useBench();
const given = {
  license: { accepted: true },
  sql: { kind: 'upgrade' },
  updates: { microsoftUpdate: true },
  connection: { kind: 'direct' },
};
let stateRoot = '';

beforeEach(() => {
  stateRoot = bench.freshRoot();
});

describe('a session that upgrades', () => {
  it('plans the upgrade from four answers, and the answers of an installation are no part of it', async () => {
    const { session } = begun(factsOf('v2-on-sql-2016'));
    const steps = valueOf(await planOf(valueOf(session.active('test'))));
    expect(steps.map(({ id }) => id)).toEqual(sample.upgrade.chain.filter((id) => id !== 'configure-reporting'));
    valueOf(session.submit('sql', { kind: 'new' }));
    expect(await planOf(valueOf(session.active('test')))).toEqual({
      kind: 'failed',
      failure: { code: 'run.answerMissing', topic: 'sql' },
    });
  });

  it('waits for the password of the keys, and for nothing that an upgrade does not ask', () => {
    const { session } = begun(factsOf('v2-on-sql-2016'));
    expect(blockerOf('sql', session.read())).toEqual({ kind: 'secretMissing', secret: 'keyPassword' });
    valueOf(session.setSecret('keyPassword', 'Correct-Horse-9'));
    expect(blockerOf('sql', session.read())).toEqual({ kind: 'checksNotRun' });
    expect(firstBlocker({ ...session.read(), mode: 'install' })).not.toBeNull();
  });

  it('is kept as what it is, without its secret, and goes on as that', () => {
    const { session } = begun(factsOf('v2-on-sql-2016'));
    valueOf(session.setSecret('keyPassword', 'Canary-Of-The-Keys-1'));
    const kept = readFileSync(path.join(stateRoot, 'current', 'session.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ mode: 'upgrade', answers: given });
    expect(kept).not.toContain('Canary');
    expect(valueOf(startOn(stateRoot).session.resume())).toMatchObject({ mode: 'upgrade', answers: given, secretsSet: [] });
  });

  it('is saved as an answers file that an unattended upgrade takes', async () => {
    const { session } = begun(factsOf('v2-on-sql-2016'));
    const file = path.join(stateRoot, 'answers.json');
    expect(await saveAnswers(valueOf(session.active('test')), () => Promise.resolve(file))).toEqual({ kind: 'ok', value: file });
    expect(answersFile.parse(JSON.parse(readFileSync(file, 'utf8')))).toMatchObject({ mode: 'upgrade', answers: given });
  });

  it('forgets a password of the keys that was not the right one, asks for it anew, and never tells it', async () => {
    const { session, environment } = startOn(stateRoot, { [reporting]: { exitCode: 1603 } }, factsOf('v2-on-sql-2016'));
    valueOf(session.start('upgrade', 'sample'));
    await readyToRun(session);
    await runToItsEnd(session);
    expect(session.read()).toMatchObject({
      run: { phase: 'failed', current: 'renew-reporting' },
      secretsSet: ['accountPassword', 'keyPassword'],
    });
    letSucceed(reporting);
    valueOf(session.setSecret('keyPassword', 'Canary-Of-The-Keys-2'));
    await runToItsEnd(session);
    expect(session.read()).toMatchObject({ run: { phase: 'failed', current: 'restore-keys' }, secretsSet: ['accountPassword'] });
    expect(firstBlocker(session.read())).toEqual({ kind: 'secretMissing', secret: 'keyPassword' });
    expect(environment.secrets.values()).toContain('Canary-Of-The-Keys-2');
    valueOf(session.setSecret('keyPassword', canaries.accountPassword));
    await runToItsEnd(session);
    expect(session.read().run.phase).toBe('finished');
  }, 60_000);

  it('goes on where it was cut off between the old server and the new one, when nobody tells the database', async () => {
    const { session } = startOn(stateRoot, { [server]: { exitCode: 1603 } }, factsOf('v2-on-sql-2016'));
    valueOf(session.start('upgrade', 'sample'));
    const active = await readyToRun(session);
    const planned = valueOf(await planOf(active));
    await runToItsEnd(session);
    expect(session.read().run).toMatchObject({ phase: 'failed', current: 'upgrade-server' });
    changeMachine('registry.json', (registry) => Object.fromEntries(Object.entries(registry).filter(([key]) => !key.endsWith('\\DB'))));
    letSucceed(server);
    active.facts.forget();
    expect(valueOf(await planOf(active)).map(({ id }) => id)).toEqual(planned.map(({ id }) => id));
    await runToItsEnd(session);
    expect(session.read().run.phase).toBe('finished');
  }, 60_000);

  it('has no plan where no backup server is', async () => {
    const { session } = begun({});
    expect(codeOf(await planOf(valueOf(session.active('test'))))).toBe('run.nothingToUpgrade');
  });
});

it.each([
  ['v2-on-sql-2016', { kind: 'upgrade', version: '12.0.332.0' }],
  ['v3-on-sql-2017', { kind: 'installed', version: '13.0.415.0' }],
  ['v1-on-sql-2014', { kind: 'notUpgradable', version: '11.0.3000.0' }],
  ['disk-full', { kind: 'install' }],
] as const)('on %s the launch page is told %j before any session', async (name, offer) => {
  expect(valueOf(await startOn(stateRoot, {}, factsOf(name)).session.offer('sample'))).toEqual(offer);
});

const reporting = 'SSRS2017/SQLServerReportingServices.exe';
const server = 'Setup.exe';

async function runToItsEnd(session: Session): Promise<void> {
  valueOf(await startRun(valueOf(session.active('test'))));
  await ended(session);
}

/** An upgrade of which everything was answered and checked. */
async function readyToRun(session: Session): Promise<ActiveSession> {
  const active = valueOf(session.active('test'));
  valueOf(await choosePackage(active, bench.packageFolder));
  for (const [topic, value] of Object.entries(given)) valueOf(session.submit(topic as TopicName, value));
  for (const name of ['accountPassword', 'keyPassword'] as const) valueOf(session.setSecret(name, canaries.accountPassword));
  valueOf(await testConnection(active));
  for (const stage of ['server', 'sql'] as const) valueOf(await checkStageOf(active, stage));
  return active;
}

/** From now on: programs read how they behave when they start. */
function letSucceed(program: string): void {
  changeMachine('world.json', (world) => ({ ...world, programs: { ...(world['programs'] as object), [program]: { seconds: 0.05 } } }));
}

/** Changes a file that the sample machine is made of. */
function changeMachine(name: string, change: (content: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>): void {
  const file = path.join(stateRoot, 'current', 'machine', name);
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)));
}

function begun(facts: Partial<World['facts']>): { readonly session: Session } {
  const { session } = startOn(stateRoot, {}, facts);
  expect(valueOf(session.start('upgrade', 'sample'))).toMatchObject({ mode: 'upgrade', page: 'package' });
  for (const [topic, value] of Object.entries(given)) valueOf(session.submit(topic as TopicName, value));
  return { session };
}

function factsOf(name: string): World['facts'] {
  const content = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  return worldSchema.parse(laidOver(content(`e2e/worlds/${name}.json`), content('assets/sample/world.json'))).facts;
}

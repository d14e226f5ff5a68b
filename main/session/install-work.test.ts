import path from 'node:path';
import { describe, expect, it, test, vi } from 'vitest';
import { known } from '../../app/machine/fact.ts';
import { valueOf } from '../package/testing.ts';
import { answersIn, useBench } from '../steps/testing.ts';
import type { ActiveSession } from './active-session.ts';
import { checkStageOf } from './check-work.ts';
import { createFactsMemory } from './facts-memory.ts';
import { install } from './install-work.ts';
import { choosePackage } from './package-work.ts';
import { readVault, testConnection } from './registration-work.ts';
import { stopRun } from './run-work.ts';
import { answerAll, startOn } from './testing.ts';

const bench = useBench();

/** A session with every question answered and every check passed, and how often facts were gathered since. */
async function ready(name: string) {
  const stateRoot = path.join(bench.folder, name);
  const { session } = startOn(stateRoot);
  valueOf(session.start('install', 'sample'));
  const active = valueOf(session.active('test'));
  const answers = answersIn(stateRoot);
  valueOf(await choosePackage(active, bench.packageFolder));
  answerAll(session, answers);
  valueOf(await testConnection(active));
  valueOf(await readVault(active, answers.vault.credentialsFile));
  valueOf(await checkStageOf(active, 'server'));
  valueOf(await checkStageOf(active, 'sql'));
  valueOf(session.goTo('summary'));
  return active;
}

/** The session so many minutes later, on a server that may have left its domain meanwhile. */
function later(active: ActiveSession, minutes: number, isInDomain = true): ActiveSession {
  const now = (): Date => new Date(Date.now() + minutes * 60_000);
  const domain = isInDomain ? {} : { domain: known({ kind: 'workgroup', name: 'WORKGROUP' } as const) };
  const gather: ActiveSession['system']['facts']['gather'] = async (...given) => ({
    ...(await active.system.facts.gather(...given)),
    ...domain,
  });
  return {
    ...active,
    environment: { ...active.environment, now },
    system: { ...active.system, facts: { ...active.system.facts, gather } },
    facts: createFactsMemory({ gather }, now),
  };
}

test('checks that are older than an hour are run again, and the run starts where they still pass', async () => {
  const active = await ready('again');
  const before = active.store.read().checks;
  valueOf(await install(later(active, 61)));
  const { checks, page } = active.store.read();
  expect(page).toBe('installation');
  expect([checks.server?.finishedAt === before.server?.finishedAt, checks.sql?.finishedAt === before.sql?.finishedAt]).toEqual([
    false,
    false,
  ]);
  await stopped(active);
});

test('a server that changed meanwhile keeps the run from starting: the wizard is on the page of the check that blocks', async () => {
  const active = await ready('changed');
  const { page, run, checks } = valueOf(await install(later(active, 61, false)));
  expect([page, run.phase, checks.server?.verdict]).toEqual(['prerequisites', 'none', 'notReady']);
});

test('younger checks are believed', async () => {
  const active = await ready('young');
  const before = active.store.read().checks.server;
  valueOf(await install(later(active, 59, false)));
  expect(active.store.read()).toMatchObject({ page: 'installation', checks: { server: { finishedAt: before?.finishedAt } } });
  await stopped(active);
});

describe('a run that goes on', () => {
  it('has its checks run again, however young they are: a server that has left its domain meanwhile is on the page that says so', async () => {
    const active = await ready('left');
    valueOf(await install(active));
    await stopped(active);
    await active.work.ended;
    const { page, run, checks } = valueOf(await install(later(active, 1, false)));
    expect([page, run.phase, checks.server?.verdict]).toEqual(['prerequisites', 'stopped', 'notReady']);
  });

  it('goes on where they pass, by the facts that they were judged by', async () => {
    const active = await ready('goes-on');
    valueOf(await install(active));
    await stopped(active);
    await active.work.ended;
    const before = active.store.read().checks;
    const [again, gathered] = counted(later(active, 1));
    expect(valueOf(await install(again)).run.phase).toBe('running');
    expect(gathered()).toBe(1);
    expect(again.store.read().checks.sql?.finishedAt).not.toBe(before.sql?.finishedAt);
    await stopped(again);
  });
});

/** The session, and how often facts were gathered in it. */
function counted(session: ActiveSession): readonly [ActiveSession, () => number] {
  let times = 0;
  const facts = {
    ...session.facts,
    gather: (...given: Parameters<typeof session.facts.gather>) => {
      times += 1;
      return session.facts.gather(...given);
    },
  };
  return [{ ...session, facts }, () => times];
}

/** Stops the run, so that nothing goes on when the test is over. */
async function stopped(active: ActiveSession): Promise<void> {
  valueOf(stopRun(active));
  await vi.waitFor(() => {
    expect(active.store.read().run.phase).toBe('stopped');
  }, 20_000);
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckResult } from '../../app/checks/result.ts';
import { known } from '../../app/machine/fact.ts';
import { readyInstance } from '../../app/machine/ready-instance.ts';
import { valueOf } from '../package/testing.ts';
import type { ActiveSession } from './active-session.ts';
import { checkAtOnce, checkStageOf } from './check-work.ts';
import { askAgain } from './return-work.ts';
import type { Session } from './session.ts';
import { startOn, type Started } from './testing.ts';

const instance = { name: 'BACKUP', version: '14.0.3381.3', edition: 'Standard Edition', ...readyInstance, backupDatabases: [] };
const facts = { sqlInstances: known([instance]) };
const own = { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' } as const;
const as = (user: string, more = {}) => ({ ...own, signIn: { user, domain: 'CONTOSO' }, ...more });

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sign-in-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A session on the sample's server with an own instance; the accounts are those of the sample's world. */
function begun(more: Parameters<typeof startOn>[3] = {}): Started & { readonly active: ActiveSession } {
  const started = startOn(root, {}, facts, more);
  valueOf(started.session.start('install', 'sample'));
  return { ...started, active: valueOf(started.session.active('test')) };
}

const resultOf = (session: Session, name = 'Sql.SignIn'): CheckResult | undefined =>
  session.read().checks.sql?.results.find((result) => result.name === name);

describe('an account for SQL Server', () => {
  test.each([
    ['sqladmin', 'Sample-Admin-1', 'passed', 'sysadmin'],
    ['SqlAdmin', 'Sample-Admin-1', 'passed', 'sysadmin'],
    ['sqladmin', 'Sample-Admin-2', 'failed', 'windows'],
    ['nobody', 'Sample-Admin-1', 'failed', 'windows'],
    ['sqlreader', 'Sample-Reader-1', 'failed', 'login'],
    ['backup', 'Sample-Backup-1', 'failed', 'sql'],
  ])('%s with the password %s: %s, %s', async (user, password, status, found) => {
    const { session, active } = begun();
    valueOf(session.setSecret('sqlPassword', password));
    valueOf(session.submit('sql', as(user)));
    valueOf(await checkStageOf(active, 'sql'));
    expect(resultOf(session)).toMatchObject({ status, values: { account: `CONTOSO\\${user}`, found } });
    expect(resultOf(session, 'Sql.Installer')).toMatchObject({ status: 'skipped', skipped: 'otherAccountChosen' });
  });

  test('is judged the same where no page asks', async () => {
    const { session, active } = begun();
    valueOf(session.submit('sql', as('sqladmin')));
    valueOf(session.setSecret('sqlPassword', 'Sample-Admin-1'));
    valueOf(await checkAtOnce(active));
    expect(resultOf(session)?.status).toBe('passed');
  });

  test('without its password is not known to be right, and blocks', async () => {
    const { session, active } = begun();
    valueOf(session.submit('sql', as('sqladmin')));
    valueOf(await checkStageOf(active, 'sql'));
    expect(resultOf(session)).toMatchObject({ status: 'unknown', blocking: true, unknown: { reason: 'passwordMissing' } });
  });

  test('that was not answered is not asked about', async () => {
    const { session, active } = begun();
    valueOf(session.submit('sql', own));
    valueOf(await checkStageOf(active, 'sql'));
    expect(resultOf(session)).toMatchObject({ status: 'skipped', skipped: 'ownAccountUsed' });
    expect(resultOf(session, 'Sql.Installer')?.status).toBe('passed');
  });

  test('with another password makes the results of before say nothing; with the same one they stay', async () => {
    const { session, active } = begun();
    valueOf(session.submit('sql', as('sqladmin')));
    valueOf(session.setSecret('sqlPassword', 'Sample-Admin-1'));
    valueOf(await checkStageOf(active, 'sql'));
    expect(valueOf(session.setSecret('sqlPassword', 'Sample-Admin-1')).checks.sql).not.toBeNull();
    expect(valueOf(session.setSecret('sqlPassword', 'Sample-Admin-2')).checks.sql).toBeNull();
  });
});

/** A machine on which every try to sign in is counted, and may be made to wait. */
function counted(wait: () => Promise<void> = () => Promise.resolve()) {
  let tries = 0;
  const usual = startOn(root, {}, facts).environment.systemFor;
  return {
    tries: () => tries,
    systemFor: (...of: Parameters<typeof usual>): ReturnType<typeof usual> => {
      const system = usual(...of);
      return {
        ...system,
        sqlSignIn: async (...given) => {
          tries += 1;
          await wait();
          return system.sqlSignIn(...given);
        },
      };
    },
  };
}

test('only checks that ask for it try the password: too many tries lock an account', async () => {
  const { tries, systemFor } = counted();
  const { session, active } = begun({ systemFor });
  valueOf(session.submit('sql', as('sqladmin')));
  valueOf(session.setSecret('sqlPassword', 'Sample-Admin-1'));
  valueOf(await checkStageOf(active, 'server'));
  expect(tries()).toBe(0);
  valueOf(await checkStageOf(active, 'sql'));
  valueOf(await checkStageOf(active, 'sql', ['Sql.Running']));
  expect([tries(), resultOf(session)?.status]).toEqual([1, 'passed']);
  valueOf(await checkStageOf(active, 'sql', ['Sql.SignIn']));
  expect([tries(), resultOf(session)?.status]).toEqual([2, 'passed']);
});

test('a password that was entered while the one before it was tried is not judged by that one', async () => {
  const { systemFor } = counted(() => {
    valueOf(session.setSecret('sqlPassword', 'Sample-Admin-2'));
    return Promise.resolve();
  });
  const { session, active } = begun({ systemFor });
  valueOf(session.submit('sql', as('sqladmin')));
  valueOf(session.setSecret('sqlPassword', 'Sample-Admin-1'));
  valueOf(await checkStageOf(active, 'sql'));
  expect(resultOf(session)).toMatchObject({ status: 'unknown', unknown: { reason: 'stopped' } });
});

test('the password stands in no file of the session, in no event to the window, and in nothing that the checks were judged by', async () => {
  const { session, active, sent } = begun();
  valueOf(session.submit('sql', as('sqladmin')));
  valueOf(session.setSecret('sqlPassword', 'Sample-Admin-1'));
  valueOf(await checkStageOf(active, 'sql'));
  expect(resultOf(session)?.status).toBe('passed');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'));
  expect(texts.join('\n')).toContain('sqladmin');
  for (const text of [...texts, JSON.stringify([session.read(), sent, active.work.checks])]) expect(text).not.toContain('Sample-Admin-1');
});

test('after a restart nobody is asked for a password by a check: SQL Server waits for the page', async () => {
  const { session, active } = begun();
  valueOf(session.submit('sql', as('sqladmin')));
  await askAgain(active);
  expect([session.read().checks.server === null, session.read().checks.sql]).toEqual([false, null]);
});

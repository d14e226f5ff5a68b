import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TopicName } from '../../app/answers/answers.ts';
import type { SecretName } from '../../app/answers/secrets.ts';
import { emptySnapshot } from '../../app/session/snapshot.ts';
import { journalPath, openJournal } from '../journal.ts';
import { failureOf, valueOf } from '../package/testing.ts';
import { answersIn, canaries, useBench } from '../steps/testing.ts';
import { plainProcesses } from '../system/processes.ts';
import { readVault, testConnection } from './registration-work.ts';
import { currentFolder } from './session-files.ts';
import { answerAll, codeOf, startOn } from './testing.ts';

const bench = useBench();
let stateRoot = '';

beforeEach(() => {
  stateRoot = bench.freshRoot();
});

const answers = () => answersIn(stateRoot);
const saved = (): object => JSON.parse(readFileSync(path.join(currentFolder(stateRoot), 'session.json'), 'utf8')) as object;
const earlier = (): readonly string[] => (existsSync(path.join(stateRoot, 'earlier')) ? readdirSync(path.join(stateRoot, 'earlier')) : []);

describe('a session', () => {
  it('begins empty on the page of its package and is kept', () => {
    const { session } = startOn(stateRoot);
    expect(session.read()).toEqual(emptySnapshot);
    expect(valueOf(session.start('install', 'sample'))).toMatchObject({
      mode: 'install',
      page: 'package',
      product: { id: 'sample', sample: true },
      saved: null,
    });
    expect(saved()).toMatchObject({ product: 'sample', page: 'package', answers: {}, extracted: null });
  });

  it('takes answers and secrets, keeps the answers, and tells of secrets only that they are set', () => {
    const { session, sent } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    answerAll(session, answers());
    expect(session.read()).toMatchObject({ answers: answers(), secretsSet: ['accountPassword', 'passphrase', 'proxyPassword'] });
    expect(saved()).toMatchObject({ answers: answers() });
    expect(sent.at(-1)).toEqual(['session.changed', session.read()]);
    expect(`${JSON.stringify([sent, saved()])}${readFileSync(path.join(stateRoot, 'logs', 'setup.jsonl'), 'utf8')}`).not.toContain(
      'Canary',
    );
  });

  it.each<[TopicName, unknown, readonly string[]]>([
    ['license', { accepted: false }, ['license.accepted: license.notAccepted']],
    [
      'sql',
      { kind: 'existing', instance: 'MSSQLSERVER', reportingInstance: '' },
      ['sql.instance: instance.default', 'sql.reportingInstance: required'],
    ],
    ['folders', null, ['folders: wrongType']],
    [
      'connection',
      { kind: 'proxy', host: 'Canary@host', port: 0, user: null },
      ['connection.host: host.credentials', 'connection.port: port.range'],
    ],
    ['updates', { microsoftUpdate: true, more: 'Canary' }, ['updates: unknownKey']],
    ['vault', {}, ['vault.credentialsFile: required']],
  ])('refuses a wrong answer to %s by place and code, never by value', (topic, value, problems) => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    const failure = failureOf(session.submit(topic, value), 'input.refused');
    expect(failure.problems).toEqual(expect.arrayContaining([...problems]));
    expect(JSON.stringify(failure)).not.toContain('Canary');
    expect(session.read().answers).toEqual({});
  });

  it.each<[SecretName, string, string]>([
    ['accountPassword', 'Canary', 'accountPassword: password.tooShort'],
    ['passphrase', 'Canary-€-Canary-Canary', 'passphrase: passphrase.characters'],
    ['proxyPassword', '', 'proxyPassword: required'],
  ])('refuses a wrong %s the same way and does not keep it', (name, value, problem) => {
    const { session, environment } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    expect(failureOf(session.setSecret(name, value), 'input.refused').problems).toEqual([problem]);
    expect([session.read().secretsSet, environment.secrets.values()]).toEqual([[], []]);
  });

  it('takes nothing before it was started', () => {
    const { session } = startOn(stateRoot);
    expect(
      [
        session.submit('license', { accepted: true }),
        session.setSecret('passphrase', canaries.passphrase),
        session.active('x'),
        session.resume(),
      ].map(codeOf),
    ).toEqual(['session.notNow', 'session.notNow', 'session.notNow', 'run.nothingToResume']);
  });

  it('goes to a page and keeps it', () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    expect(valueOf(session.goTo('sql')).page).toBe('sql');
    expect(saved()).toMatchObject({ page: 'sql' });
  });

  it('for a look at the server is not kept, and leaves the interrupted one on offer', () => {
    const first = startOn(stateRoot).session;
    valueOf(first.start('install', 'sample'));
    expect(valueOf(first.start('tools', 'sample')).saved, 'begun by this very process').toMatchObject({ product: 'sample' });
    const { session } = startOn(stateRoot);
    const before = session.read().saved;
    expect(valueOf(session.start('check', 'sample'))).toMatchObject({ mode: 'check', page: 'prerequisites', saved: before });
    expect(valueOf(session.start('tools', 'sample'))).toMatchObject({ mode: 'tools', page: 'tools', saved: before });
    valueOf(session.goTo('sql'));
    expect([saved(), before]).toMatchObject([{ page: 'package' }, { page: 'package' }]);
  });
});

describe('an answer that changes', () => {
  it('makes results about the one before it stale; the same answer does not', async () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    answerAll(session, answers());
    const active = valueOf(session.active('test'));
    valueOf(await testConnection(active));
    valueOf(await readVault(active, answers().vault.credentialsFile));
    answerAll(session, answers());
    expect(session.read()).toMatchObject({ connection: { kind: 'reached' }, vault: { file: answers().vault.credentialsFile } });
    expect(valueOf(session.submit('connection', { kind: 'direct' })).connection).toEqual({ kind: 'notTested' });
    expect(valueOf(session.submit('vault', { credentialsFile: '/other' })).vault).toBeNull();
    valueOf(await testConnection(active));
    expect(valueOf(session.setSecret('proxyPassword', 'another')).connection).toEqual({ kind: 'notTested' });
  });
});

describe('a program that was killed', () => {
  it('between two pages offers its session, with answers and without secrets', () => {
    const first = startOn(stateRoot);
    valueOf(first.session.start('install', 'sample'));
    answerAll(first.session, answers());
    valueOf(first.session.goTo('vault'));
    const { session } = startOn(stateRoot);
    expect(session.read()).toMatchObject({
      mode: 'none',
      page: 'launch',
      answers: {},
      saved: { product: 'sample', sample: true, page: 'vault', run: null },
    });
    expect(valueOf(session.resume())).toMatchObject({ mode: 'install', page: 'package', answers: answers(), secretsSet: [], saved: null });
  });

  it('in the middle of a run says that it was interrupted, and at which step', () => {
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    interruptRun();
    const { session } = startOn(stateRoot);
    expect(session.read().saved?.run).toMatchObject({ phase: 'interrupted', current: 'install-sql' });
    expect(valueOf(session.resume()).run).toMatchObject({ phase: 'interrupted', current: 'install-sql' });
  });

  it('leaves no file with secrets, whether its session is gone on with or not', () => {
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    const secret = path.join(currentFolder(stateRoot), 'secret', 'MABSSetup.ini');
    for (const begin of [() => startOn(stateRoot), () => startOn(stateRoot).session.discard()]) {
      mkdirSync(path.dirname(secret), { recursive: true });
      writeFileSync(secret, canaries.accountPassword);
      begin();
      expect(existsSync(secret)).toBe(false);
    }
    expect(earlier().flatMap((name) => readdirSync(path.join(stateRoot, 'earlier', name, 'secret')))).toEqual([]);
  });

  it('with a torn or foreign file of its session offers nothing, and says why', () => {
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    writeFileSync(path.join(currentFolder(stateRoot), 'session.json'), '{"schemaVersion":1,');
    const { session } = startOn(stateRoot);
    expect([session.read().saved, codeOf(session.resume())]).toEqual([null, 'session.damaged']);
  });

  it('with a damaged journal offers its session and says what is wrong', () => {
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    writeFileSync(journalPath(currentFolder(stateRoot)), 'x\n');
    expect(startOn(stateRoot).session.read().saved?.run).toMatchObject({ phase: 'failed', failure: { code: 'run.journalDamaged' } });
  });

  it('whose program survives keeps its folder until that has ended', () => {
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    interruptRun(process.ppid);
    const { session } = startOn(stateRoot);
    expect([session.start('install', 'sample'), session.discard()]).toEqual([locked(process.ppid), locked(process.ppid)]);
    expect(session.read().saved).not.toBeNull();
  });

  it('is not taken for one that works on its session now', () => {
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    writeFileSync(path.join(currentFolder(stateRoot), `lock.${String(process.ppid)}.unknown`), '');
    const { session } = startOn(stateRoot);
    expect(session.discard()).toEqual(locked(process.ppid));
  });

  it('is free when the number of who held it is another process’s now, as the system tells by when it began', () => {
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    writeFileSync(path.join(currentFolder(stateRoot), `lock.${String(process.ppid)}.100`), '');
    const beganAt = (when: string) => ({ processes: { ...plainProcesses, beganAt: () => when } });
    expect(startOn(stateRoot, {}, {}, beganAt('100')).session.discard()).toEqual(locked(process.ppid));
    expect(valueOf(startOn(stateRoot, {}, {}, beganAt('200')).session.discard())).toEqual(emptySnapshot);
  });
});

describe('a session that is put away', () => {
  it('by a new one or by the user is kept among the earlier ones, journal and all', () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    interruptRun();
    valueOf(session.start('install', 'sample'));
    expect([earlier().length, existsSync(journalPath(currentFolder(stateRoot))), saved()]).toMatchObject([1, false, { page: 'package' }]);
    expect(valueOf(session.discard())).toEqual(emptySnapshot);
    expect([earlier().length, existsSync(currentFolder(stateRoot))]).toEqual([2, false]);
    expect(earlier().filter((name) => existsSync(journalPath(path.join(stateRoot, 'earlier', name))))).toHaveLength(1);
    expect(startOn(stateRoot).session.read().saved).toBeNull();
  });

  it('takes its secrets with it', () => {
    const { session, environment } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    answerAll(session, answers());
    valueOf(session.discard());
    expect([environment.secrets.values(), session.read().secretsSet]).toEqual([[], []]);
  });
});

/** The journal of a run whose program was killed, with a program of its own that may still be there. */
function interruptRun(pid: number | null = null): void {
  const opened = openJournal(journalPath(currentFolder(stateRoot)));
  if (opened.kind === 'failed') throw new Error(JSON.stringify(opened.failure));
  const time = new Date().toISOString();
  const { journal } = opened.value;
  const steps = [{ id: 'install-sql' as const, weight: 1 }];
  journal.append({ kind: 'runStarted', runId: 'r', product: 'sample', program: '0', sample: true, resumed: false, plan: 'p', steps }, time);
  journal.append({ kind: 'stepStarted', step: 'install-sql', attempt: 1 }, time);
  if (pid !== null) journal.append({ kind: 'programStarted', step: 'install-sql', pid, command: [] }, time);
  journal.close();
}

function locked(pid: number) {
  return { kind: 'failed', failure: { code: 'run.locked', pid } };
}

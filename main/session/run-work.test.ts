import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { known } from '../../app/machine/fact.ts';
import { factsFile } from '../../app/machine/facts-file.ts';
import { runDocument } from '../../app/support/run-document.ts';
import { failureOf, valueOf } from '../package/testing.ts';
import { answersIn, useBench } from '../steps/testing.ts';
import { planOf } from './plan-work.ts';
import { testConnection } from './registration-work.ts';
import { startRun, stopRun } from './run-work.ts';
import { currentFolder } from './session-files.ts';
import { codeOf, ended, readyToRun, startOn } from './testing.ts';

const bench = useBench();
let stateRoot = '';

beforeEach(() => {
  stateRoot = bench.freshRoot();
});

const answers = () => answersIn(stateRoot);

describe('a run in a session', () => {
  it('finishes, refuses everything that would disturb it, and leaves a report without secrets', async () => {
    const { session, sent } = startOn(stateRoot);
    const active = await readyToRun(session, bench, answers());
    const [first, second] = await Promise.all([startRun(active), startRun(active)]);
    expect([first.kind, codeOf(second)]).toEqual(['ok', 'session.notNow']);
    const disturbing = [
      session.start('install', 'sample'),
      session.start('check', 'sample'),
      session.resume(),
      session.discard(),
      session.goTo('sql'),
      session.submit('license', { accepted: true }),
    ];
    expect(new Set(disturbing.map(codeOf))).toEqual(new Set(['session.notNow']));
    await ended(session);
    expect(session.read()).toMatchObject({ page: 'finish', run: { phase: 'finished', fraction: 1, failure: null } });
    const report = readFileSync(path.join(currentFolder(stateRoot), 'report.json'), 'utf8');
    expect(JSON.parse(report)).toMatchObject({ schemaVersion: 1, product: { id: 'sample', sample: true }, run: { phase: 'finished' } });
    const document = runDocument.parse(JSON.parse(report));
    expect(document.run.proof?.holds).toBe(true);
    await vi.waitFor(() => {
      const { changes } = runDocument.parse(JSON.parse(readFileSync(path.join(currentFolder(stateRoot), 'report.json'), 'utf8')));
      expect(changes?.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
        expect.arrayContaining([
          'product Azure Backup Server',
          'product SQL Server MSDPM2017',
          'service obengine',
          'registry HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config\\ServerId',
        ]),
      );
      expect(changes?.every(({ before, after }) => before === null && after !== null)).toBe(true);
    });
    const before = readFileSync(path.join(currentFolder(stateRoot), 'facts-before.json'), 'utf8');
    expect(factsFile.parse(JSON.parse(before)).facts.backupServer).toEqual({ kind: 'known', value: { kind: 'none' } });
    expect(`${report}${JSON.stringify(sent)}`).not.toContain('Canary');
    expect(startOn(stateRoot).session.read().saved).toBeNull();
  });

  it('that failed behind a proxy and goes on without one tells the agent so', async () => {
    const { session } = startOn(stateRoot, { 'MARSAgent/MARSAgentInstaller.exe': { exitCode: 1603 } });
    const active = await readyToRun(session, bench, answers());
    const isTold = async () => valueOf(await planOf(active)).some(({ id }) => id === 'set-agent-proxy');
    const withoutProxy = () => valueOf(session.submit('connection', { kind: 'direct' }));
    const { connection } = answers();
    withoutProxy();
    expect(await isTold()).toBe(false);
    valueOf(session.submit('connection', connection));
    valueOf(await testConnection(active));
    valueOf(await startRun(active));
    await ended(session);
    withoutProxy();
    expect(await isTold()).toBe(true);
  });

  it('does not begin with a password that the policy of the computer would refuse, and says how long it has to be', async () => {
    const { session } = startOn(stateRoot, {}, { passwordPolicy: known({ minimumLength: 60 }) });
    const active = await readyToRun(session, bench, answers());
    expect(failureOf(await startRun(active), 'run.passwordTooShort')).toEqual({ code: 'run.passwordTooShort', minimum: 60 });
    expect(session.read().run.phase).toBe('none');
  });

  it('stops after the step, and is offered and gone on with by the next start', async () => {
    const first = startOn(stateRoot, { 'MARSAgent/MARSAgentInstaller.exe': { seconds: 0.5 } });
    const active = await readyToRun(first.session, bench, answers());
    expect(codeOf(stopRun(active))).toBe('session.notNow');
    valueOf(await startRun(active));
    valueOf(stopRun(active));
    expect(first.session.read().run.phase).toBe('stopping');
    await ended(first.session);
    expect(first.session.read().run).toMatchObject({ phase: 'stopped' });
    const { session } = startOn(stateRoot);
    expect(session.read().saved?.run?.phase).toBe('stopped');
    valueOf(session.resume());
    expect(session.read()).toMatchObject({ page: 'prerequisites', package: { kind: 'extracted' } });
    expect(codeOf(await startRun(valueOf(session.active('test'))))).toBe('session.notNow');
  });

  it('does not start while something is open', async () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    expect(failureOf(await startRun(valueOf(session.active('test'))), 'session.notNow').state).toBe('packageNotReady');
  });
});

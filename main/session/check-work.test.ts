import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDocument } from '../../app/checks/check-document.ts';
import { factsFile } from '../../app/machine/facts-file.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import { readyInstance } from '../../app/machine/ready-instance.ts';
import { valueOf } from '../package/testing.ts';
import { compareWith } from './compare-work.ts';
import { checkStageOf, stopChecks } from './check-work.ts';
import { createFactsMemory } from './facts-memory.ts';
import { exportRun } from './export-work.ts';
import { fixCheck, planFix } from './fix-work.ts';
import type { ActiveSession } from './active-session.ts';
import { codeOf, startOn, type Started } from './testing.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-work-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const stoppedFirewall: Partial<MachineFacts> = { firewallService: { kind: 'known', value: { running: false } } };
const firewall = 'Network.FirewallService';
const ownSql = { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' } as const;
const instance = {
  name: 'BACKUP',
  version: '14.0.3381.3',
  edition: 'Standard Edition (64-bit)',
  ...readyInstance,
  tcpEnabled: false,
  running: false,
  agentStart: 'manual',
  serviceAccount: null,
  backupDatabases: null,
} as const;

describe('checking', () => {
  it('tells results as they come, each once, and of how many', async () => {
    const { started, active } = begun();
    await checkStageOf(active, 'server');
    const arrived = started.sent.flatMap(([name, value]) =>
      name === 'checks.arrived' ? [value as { total: number; results: { name: string }[] }] : [],
    );
    const names = arrived.flatMap(({ results }) => results.map((result) => result.name));
    const shown = active.store.read().checks.server?.results.map((result) => result.name) ?? [];
    expect([...names].sort()).toEqual([...shown].sort());
    expect(new Set(arrived.map(({ total }) => total))).toEqual(new Set([shown.length]));
  });

  it('again only what was asked for keeps the other results and tells what changed', async () => {
    const { active } = begun(stoppedFirewall);
    await checkStageOf(active, 'server');
    const before = active.store.read().checks.server!;
    valueOf(await fixCheck(active, firewall));
    const after = active.store.read();
    expect(after.checks.server?.results.filter(({ name }) => name !== firewall)).toEqual(
      before.results.filter(({ name }) => name !== firewall),
    );
    expect(after.comparison).toMatchObject({ file: null, changes: [{ name: firewall, kind: 'fixed' }] });
    expect(after.checks.server).toMatchObject({ blocking: 0, verdict: 'ready' });
  });

  it('that is stopped keeps what was judged, says of the rest that it was not run, and is asked anew', async () => {
    const { active } = begun();
    const facts = await active.system.facts.gather();
    let gathered = 0;
    const slow: ActiveSession = {
      ...active,
      facts: createFactsMemory(
        {
          gather: (_, signal) =>
            new Promise((resolve) => {
              gathered += 1;
              const end = (): void => {
                resolve({ ...facts, firewallService: { kind: 'unknown', reason: 'stopped' } });
              };
              if (signal?.aborted === true) end();
              else signal?.addEventListener('abort', end);
            }),
        },
        () => new Date(),
      ),
    };
    const checking = checkStageOf(slow, 'server');
    expect(stopChecks(slow)).toEqual({ kind: 'ok', value: null });
    const { checks } = valueOf(await checking);
    expect(checks).toMatchObject({ running: false, server: { verdict: 'incomplete' } });
    const notRun = checks.server?.results.filter(({ unknown }) => unknown?.reason === 'stopped').map(({ name }) => name);
    expect(notRun).toEqual([firewall]);
    void slow.facts.recent();
    expect(gathered, 'nothing half known is kept').toBe(2);
    expect(stopChecks(slow).kind, 'when nothing goes on').toBe('ok');
  });

  it('cannot be started twice', async () => {
    const { active } = begun();
    const first = checkStageOf(active, 'server');
    expect(codeOf(await checkStageOf(active, 'server'))).toBe('session.notNow');
    expect((await first).kind).toBe('ok');
  });
});

describe('a fix', () => {
  it('is planned from the check alone, changes the sample machine for real, and survives a new start', async () => {
    const { active } = begun(stoppedFirewall);
    await checkStageOf(active, 'server');
    expect(active.store.read().checks.server).toMatchObject({ verdict: 'notReady', blocking: 1 });
    expect(valueOf(await planFix(active, firewall)).commands).toEqual([
      { program: 'sc.exe', args: ['config', 'MpsSvc', 'start=', 'auto'] },
      { program: 'net.exe', args: ['start', 'MpsSvc'] },
    ]);
    valueOf(await fixCheck(active, firewall));
    expect(active.store.read().checks.server).toMatchObject({ verdict: 'ready' });
    const again = begun(stoppedFirewall);
    await checkStageOf(again.active, 'server');
    expect(again.active.store.read().checks.server).toMatchObject({ verdict: 'ready' });
  });

  it('that needs a restart says so: the feature is enabled only after it', async () => {
    const { active } = begun({ hyperV: { kind: 'known', value: { role: 'disabled', powerShell: 'disabled' } } });
    await checkStageOf(active, 'server');
    expect(valueOf(await planFix(active, 'Roles.HyperV'))).toMatchObject({
      afterwards: 'restartComputer',
      commands: [{ program: 'dism.exe' }],
    });
    valueOf(await fixCheck(active, 'Roles.HyperV'));
    expect((await active.system.facts.gather()).hyperV).toEqual({
      kind: 'known',
      value: { role: 'enablePending', powerShell: 'enablePending' },
    });
  });

  it('of the chosen instance sets its service and its value in the registry', async () => {
    const { started, active } = begun({ sqlInstances: { kind: 'known', value: [instance] } });
    valueOf(started.session.submit('sql', ownSql));
    await checkStageOf(active, 'sql');
    expect(valueOf(await planFix(active, 'Sql.TcpIp'))).toMatchObject({
      commands: [{ args: expect.arrayContaining(['/d', '1']) as unknown }],
    });
    for (const check of ['Sql.Running', 'Sql.AgentStart', 'Sql.TcpIp']) valueOf(await fixCheck(active, check));
    const results = active.store.read().checks.sql?.results ?? [];
    const fixed = ['Sql.Running', 'Sql.AgentStart', 'Sql.TcpIp'].map((name) => results.find((result) => result.name === name)?.status);
    expect(fixed).toEqual(['passed', 'passed', 'passed']);
  });

  it('is not there for what passes, for what needs a person, and for another server', async () => {
    const { started, active } = begun({ ...stoppedFirewall, domain: { kind: 'known', value: { kind: 'workgroup', name: 'WORKGROUP' } } });
    await checkStageOf(active, 'server');
    for (const check of ['Os.DomainJoined', 'Hardware.Memory', 'constructor', 'Nope'])
      expect(codeOf(await fixCheck(active, check))).toBe('checks.noFix');
    const file = await exported(active, 'facts');
    valueOf(started.session.openFacts(file));
    const other = valueOf(started.session.active('test'));
    await checkStageOf(other, 'server');
    expect(other.store.read().factsSource).toMatchObject({ file, host: 'MABS01' });
    expect(codeOf(await fixCheck(other, firewall))).toBe('checks.noFix');
  });

  it('whose command ends badly names it where the check is still open', async () => {
    const { active } = begun(stoppedFirewall);
    const denied: ActiveSession = {
      ...active,
      system: {
        ...active.system,
        programs: { run: () => Promise.resolve({ kind: 'exited', exitCode: 5, output: 'Access is denied.\r\n' }) },
      },
    };
    await checkStageOf(denied, 'server');
    expect(await fixCheck(denied, firewall)).toEqual({
      kind: 'failed',
      failure: { code: 'checks.fixFailed', command: 'sc.exe config MpsSvc start= auto', end: '5', output: 'Access is denied.' },
    });
    expect(denied.store.read().checks.running).toBe(false);
  });
});

describe('a file', () => {
  it('of an earlier run, or of facts, is compared until that is ended', async () => {
    const { active } = begun(stoppedFirewall);
    await checkStageOf(active, 'server');
    const files = [await exported(active, 'json'), await exported(active, 'facts')];
    valueOf(await fixCheck(active, firewall));
    for (const file of files)
      expect(valueOf(compareWith(active, file)).comparison).toMatchObject({
        file,
        host: 'MABS01',
        changes: [{ name: firewall, kind: 'fixed' }],
      });
    await checkStageOf(active, 'server');
    expect(active.store.read().comparison).toMatchObject({ file: files[1], changes: [{ name: firewall, kind: 'fixed' }] });
    expect(valueOf(compareWith(active, null)).comparison).toBeNull();
  });

  it.each<[string, string, string]>([
    ['no JSON', 'hello', 'file.notJson'],
    ['a newer version', '{"schemaVersion": 99}', 'file.newerVersion'],
    ['something else', '{"schemaVersion": 1}', 'file.malformed'],
    ['too large', ' '.repeat(17 * 1024 ** 2), 'file.tooLarge'],
  ])('that is %s is refused by name', (_, text, code) => {
    const file = path.join(folder, 'given.json');
    writeFileSync(file, text);
    const { started } = begun();
    expect(codeOf(started.session.openFacts(file))).toBe(code);
    expect(codeOf(started.session.openFacts(path.join(folder, 'nowhere.json')))).toBe('file.missing');
  });

  it('is written in every format, without names where that is asked for; none when none was chosen', async () => {
    const { active } = begun();
    expect(codeOf(await exportRun(active, { format: 'text', language: 'en', redact: false }, () => Promise.resolve(null)))).toBe(
      'session.notNow',
    );
    await checkStageOf(active, 'server');
    checkDocument.parse(JSON.parse(readFileSync(await exported(active, 'json'), 'utf8')));
    factsFile.parse(JSON.parse(readFileSync(await exported(active, 'facts'), 'utf8')));
    for (const format of ['text', 'json', 'html', 'junit', 'facts'] as const) {
      const file = await exported(active, format, true);
      expect(file).toMatch(/HOST-1-/u);
      expect(readFileSync(file, 'utf8')).not.toMatch(/MABS01|contoso/iu);
    }
    expect(await exportRun(active, { format: 'text', language: 'en', redact: false }, () => Promise.resolve(null))).toEqual({
      kind: 'ok',
      value: null,
    });
  });
});

/** A session that looks at the sample server with these facts. */
function begun(facts: Partial<MachineFacts> = {}): { readonly started: Started; readonly active: ActiveSession } {
  const started = startOn(path.join(folder, 'state'), {}, facts);
  valueOf(started.session.start('check', 'sample'));
  return { started, active: valueOf(started.session.active('test')) };
}

async function exported(active: ActiveSession, format: Parameters<typeof exportRun>[1]['format'], redact = false): Promise<string> {
  const file = await exportRun(active, { format, language: 'en', redact }, (name) =>
    Promise.resolve(path.join(folder, `${format}-${name}`)),
  );
  return valueOf(file) ?? '';
}

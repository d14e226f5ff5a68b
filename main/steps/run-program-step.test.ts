import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import { fold } from '../../app/plan/fold.ts';
import { executeRun } from './execute.ts';
import { executionOf } from './testing-execution.ts';
import { canaries, recordsOf, startsOf, useBench } from './testing.ts';

const bench = useBench();

describe('before a program is started', () => {
  it('one that was changed after extraction is refused', async () => {
    const order = bench.order();
    const execution = executionOf(order);
    const file = path.join(order.packageFolder, 'MARSAgent/MARSAgentInstaller.exe');
    const before = readFileSync(file);
    writeFileSync(file, 'evil', { flag: 'a' });
    await executeRun(execution);
    writeFileSync(file, before);
    expect(fold(recordsOf(order)).failure).toMatchObject({ code: 'run.programChanged', program: 'MARSAgent/MARSAgentInstaller.exe' });
    expect(startsOf(order)).toEqual([]);
  });

  it('one that is not in the package, or was not hashed when extracted, is missing', async () => {
    const missing = bench.order();
    await executeRun(executionOf(missing, { packageFolder: path.join(bench.folder, 'nowhere') }));
    const unhashed = bench.order();
    await executeRun(executionOf(unhashed, { programHashes: new Map() }));
    expect([missing, unhashed].map((order) => fold(recordsOf(order)).failure?.code)).toEqual(['run.programMissing', 'run.programMissing']);
    expect([startsOf(missing), startsOf(unhashed)]).toEqual([[], []]);
  });

  it.each([
    ['passphrase', 'save-passphrase', 0],
    ['proxyPassword', 'register-server', 1],
    ['accountPassword', 'install-server', 4],
  ] as const)('a missing %s is asked for', async (secret, step, started) => {
    const { [secret]: _, ...secrets } = canaries;
    const order = bench.order({}, { secrets });
    await executeRun(executionOf(order));
    expect(fold(recordsOf(order))).toMatchObject({ phase: 'failed', current: step, failure: { code: 'run.secretMissing', secret } });
    expect(startsOf(order)).toHaveLength(started);
  });

  it('the log of an earlier attempt is put aside, so that its ids and its success are not the new one’s', async () => {
    const order = bench.order({ 'Setup.exe': { lie: true } });
    const log = path.join(order.stateFolder, 'logs', 'DpmSetup.log');
    await executeRun(executionOf(order));
    writeFileSync(log, 'Information : MsiInstallProduct returned 0.\r\nID: 4304. Details: old\r\n', { flag: 'a' });
    const second = { ...order, world: bench.order({ 'Setup.exe': { exitCode: 1603 } }).world };
    await executeRun(executionOf(second));
    expect(fold(recordsOf(order)).failure).toMatchObject({ code: 'run.exitCode', vendorId: 4387 });
    expect(
      readdirSync(path.dirname(log))
        .filter((name) => name.startsWith('DpmSetup'))
        .sort(),
    ).toEqual(['DpmSetup.log', 'DpmSetup.log.1']);
  });
});

describe('a file with secrets', () => {
  it('is journaled before it is created, is nobody else’s, and is gone after', async () => {
    const order = bench.order();
    const seen: [RunEvent['kind'], boolean, number][] = [];
    const file = path.join(order.stateFolder, 'secret', 'MABSSetup.ini');
    await executeRun(
      executionOf(order, {}, ({ event }) => {
        if (
          ['secretFileOpened', 'programStarted', 'secretFileRemoved'].includes(event.kind) &&
          'step' in event &&
          event.step === 'install-server'
        )
          seen.push([event.kind, existsSync(file), existsSync(file) ? statSync(file).mode & 0o777 : 0]);
      }),
    );
    expect(seen).toEqual([
      ['secretFileOpened', false, 0],
      ['programStarted', true, 0o600],
      ['secretFileRemoved', false, 0],
    ]);
  });

  it('that a killed run left is removed by the next', async () => {
    const order = bench.order();
    const execution = executionOf(order);
    const left = path.join(order.stateFolder, 'secret', 'left.ini');
    await executeRun(execution);
    writeFileSync(left, canaries.accountPassword);
    await executeRun(executionOf(order));
    expect(existsSync(left)).toBe(false);
  });
});

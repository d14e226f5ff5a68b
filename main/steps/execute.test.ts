import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fold } from '../../app/plan/fold.ts';
import { executeRun } from './execute.ts';
import { executionOf, stepsOf } from './testing-execution.ts';
import { canaries, programs, recordsOf, startsOf, useBench, witnessOf } from './testing.ts';

const bench = useBench();

describe('the whole chain', () => {
  it('runs every program once, leaves all evidence, and finds everything done the second time', async () => {
    const order = bench.order();
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    const state = fold(recordsOf(order));
    expect(state).toMatchObject({ phase: 'finished', fraction: 1, restartNeeded: false, failure: null });
    expect(state.steps.map((step) => [step.id, step.state])).toEqual(stepsOf(order).map(({ id }) => [id, 'done']));
    expect(recordsOf(order).filter(({ event }) => event.kind === 'logLine' || event.kind === 'stepNotice')).toEqual([]);
    expect(startsOf(order)).toEqual(programs);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    const again = fold(recordsOf(order));
    expect(again.steps.map((step) => step.state)).toEqual(stepsOf(order).map(() => 'foundDone'));
    expect([startsOf(order), again.runId === state.runId]).toEqual([programs, false]);
  });

  it('keeps secrets out of every file but the saved passphrase, of arguments, and of the environment of the programs', async () => {
    const order = bench.order();
    const environments: string[] = [];
    const execution = executionOf(order);
    const { programs: door } = execution.context.system;
    const shown: string[] = [];
    const watched = executionOf(
      order,
      {
        system: {
          ...execution.context.system,
          programs: {
            run: (request) => {
              environments.push(JSON.stringify([request.environment, request.args]));
              return door.run(request);
            },
          },
        },
      },
      (record) => shown.push(JSON.stringify(record)),
    );
    expect(await executeRun(watched)).toEqual({ kind: 'ok', value: 'finished' });
    const { saveTo } = order.answers.passphrase;
    expect(readFileSync(path.join(saveTo, 'MABS01_passphrase.txt'), 'utf8')).toBe(`${canaries.passphrase}\r\n`);
    expect(statSync(path.join(saveTo, 'MABS01_passphrase.txt')).mode & 0o077).toBe(0);
    // The world is the test's own and holds the words that its program says.
    const files = filesUnder(order.stateFolder).filter((file) => path.basename(file) !== 'world.json');
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => holdsCanary(readFileSync(file, 'utf8')))).toEqual([]);
    expect([...environments, ...shown, JSON.stringify(witnessOf(order))].filter(holdsCanary)).toEqual([]);
  });
});

it('a secret that a program prints is masked in what is shown and journaled', async () => {
  const order = bench.order({ 'MARSAgent/StartOBRegistration.exe': { error: { id: 34506, message: `It was ${canaries.passphrase}.` } } });
  const shown: string[] = [];
  await executeRun(executionOf(order, {}, (record) => shown.push(JSON.stringify(record))));
  expect(fold(recordsOf(order)).failure).toMatchObject({ vendorId: 34506, vendorMessage: 'It was ••••••.' });
  expect([...shown, JSON.stringify(recordsOf(order))].filter(holdsCanary)).toEqual([]);
});

describe('a program that is told to', () => {
  const server = 'Setup.exe';
  const sql = 'SQLSVR2017/setup.exe';
  const agent = 'MARSAgent/MARSAgentInstaller.exe';
  it.each([
    [
      'fail with an id',
      sql,
      { error: { id: 4321, message: 'No.' } },
      { failure: { code: 'run.exitCode', step: 'install-sql', program: 'setup.exe', vendorId: 4321 } },
    ],
    [
      'fail with an id in its log',
      server,
      { error: { id: 4323, message: 'No.' } },
      { failure: { code: 'run.exitCode', exitCode: 1, vendorId: 4323 } },
    ],
    [
      'end with 1603',
      agent,
      { exitCode: 1603 },
      { failure: { code: 'run.exitCode', program: 'MARSAgentInstaller.exe', exitCode: 1603, vendorId: 4387 } },
    ],
    [
      'say that it must restart first',
      sql,
      { exitCode: -2_067_919_934 },
      { phase: 'restartFirst', restartNeeded: true, failure: { code: 'run.exitCode', exitCode: -2_067_919_934 } },
    ],
    [
      'say so by an id',
      server,
      { error: { id: 4304, message: 'Restart.' } },
      { phase: 'restartFirst', restartNeeded: true, failure: { code: 'run.exitCode', vendorId: 4304 } },
    ],
    ['lie', agent, { lie: true }, { failure: { code: 'run.evidenceMissing', step: 'install-agent' } }],
    ['crash', agent, { crash: true }, { failure: { code: 'run.programKilled', signal: 'SIGKILL' } }],
    ['do its work and fail all the same', agent, { failButDone: true }, { failure: { code: 'run.exitCode', exitCode: 1603 } }],
  ] as const)('%s ends the run, and nothing after it is started', async (_, program, script, end) => {
    const order = bench.order({ [program]: script });
    await executeRun(executionOf(order));
    const state = fold(recordsOf(order));
    expect(state).toMatchObject({ phase: 'failed', ...end });
    expect(startsOf(order)).toEqual(programs.slice(0, programs.indexOf(program) + 1));
    expect(state.fraction).toBeLessThan(1);
    expect(secretFiles(order.stateFolder)).toEqual([]);
  });

  it.each([
    ['restart to finish (3010)', agent, { restart: true }, true],
    ['restart to finish (ID 4319 in its log)', server, { restart: true }, true],
    ['go on in the background', agent, { background: 0.4 }, false],
    ['leave a process that holds its pipes', agent, { grandchild: true }, false],
  ] as const)('%s does not end the run', async (_, program, script, restartNeeded) => {
    const order = bench.order({ [program]: script });
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(fold(recordsOf(order))).toMatchObject({ phase: 'finished', restartNeeded });
    expect(startsOf(order)).toEqual(programs);
  });

  it('end with 1618, busy, is tried again as often as patience allows, visibly, and nothing after it is started', async () => {
    const order = bench.order({ [agent]: { exitCode: 1618 } });
    const notices: unknown[] = [];
    await executeRun(
      executionOf(order, {}, ({ event }) => {
        if (event.kind === 'stepNotice') notices.push(event.notice?.for ?? null);
      }),
    );
    expect(fold(recordsOf(order))).toMatchObject({ phase: 'failed', notice: null, failure: { code: 'run.exitCode', exitCode: 1618 } });
    expect(startsOf(order)).toEqual([agent, agent, agent]);
    expect(notices).toEqual(['windowsInstaller', null, 'windowsInstaller', null]);
  });

  it('hand its work to a copy of itself and exit is awaited to the end of that copy, visibly', async () => {
    const order = bench.order({ [agent]: { background: 1 } });
    const seen: string[] = [];
    await executeRun(
      executionOf(order, {}, ({ event }) => {
        if (event.kind === 'stepNotice') seen.push(event.notice?.for ?? 'over');
        if (event.kind === 'programEnded' && event.step === 'install-agent') seen.push(event.kind);
      }),
    );
    expect(seen).toEqual(['itsProcesses', 'over', 'programEnded']);
    expect(fold(recordsOf(order)).phase).toBe('finished');
  });

  it('hang is ended after its limit', async () => {
    const order = bench.order({ 'MARSAgent/MARSAgentInstaller.exe': { hang: true } });
    const steps = stepsOf(order).map((step) => (step.id === 'install-agent' ? { ...step, limitMinutes: 0.01 } : step));
    await executeRun(executionOf({ ...order, steps }));
    expect(fold(recordsOf(order)).failure).toMatchObject({ code: 'run.programHangs', minutes: 0.01 });
    expect(witnessOf(order).every(({ pid }) => !isAlive(pid))).toBe(true);
  });

  it('do its work and fail is found done by the next run, which finishes', async () => {
    const order = bench.order({ 'MARSAgent/MARSAgentInstaller.exe': { failButDone: true } });
    await executeRun(executionOf(order));
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
    expect(
      fold(recordsOf(order))
        .steps.map((step) => step.state)
        .slice(0, 2),
    ).toEqual(['foundDone', 'foundDone']);
  });
});

describe('a stop', () => {
  it('lets the step that runs finish and begins no other', async () => {
    const order = bench.order();
    let isStopped = false;
    const end = await executeRun(
      executionOf(order, { isStopRequested: () => isStopped }, ({ event }) => {
        if (event.kind === 'programStarted') isStopped = true;
      }),
    );
    expect(end).toEqual({ kind: 'ok', value: 'stopped' });
    expect(fold(recordsOf(order))).toMatchObject({ phase: 'stopped', failure: null });
    expect(startsOf(order)).toEqual(programs.slice(0, 1));
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
  });

  it('does not forget that a finished step asked for a restart', async () => {
    const order = bench.order({ 'MARSAgent/MARSAgentInstaller.exe': { restart: true } });
    let isStopped = false;
    await executeRun(
      executionOf(order, { isStopRequested: () => isStopped }, ({ event }) => {
        if (event.kind === 'restartNeeded') isStopped = true;
      }),
    );
    expect(fold(recordsOf(order))).toMatchObject({ phase: 'stopped', restartNeeded: true });
    await executeRun(executionOf(order));
    expect(fold(recordsOf(order))).toMatchObject({ phase: 'finished', restartNeeded: true });
  });

  it('asked for twice ends the program, and the next run does its step again', async () => {
    const order = bench.order({ 'Setup.exe': { seconds: 60 } });
    const kill = new AbortController();
    const end = await executeRun(
      executionOf(order, { signal: kill.signal, isStopRequested: () => kill.signal.aborted }, ({ event }) => {
        if (event.kind === 'programStarted' && event.step === 'install-server') kill.abort();
      }),
    );
    expect(end).toEqual({ kind: 'ok', value: 'stopped' });
    const state = fold(recordsOf(order));
    expect([state.phase, state.steps.at(-1)?.state, secretFiles(order.stateFolder)]).toEqual(['stopped', 'stopped', []]);
    expect(witnessOf(order).every(({ pid }) => !isAlive(pid))).toBe(true);
    const quick = { ...order, world: bench.order().world };
    expect(await executeRun(executionOf(quick))).toEqual({ kind: 'ok', value: 'finished' });
  });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
}

function secretFiles(stateFolder: string): readonly string[] {
  const folder = path.join(stateFolder, 'secret');
  return existsSync(folder) ? readdirSync(folder) : [];
}

function holdsCanary(text: string): boolean {
  return text.includes('Canary') || text.includes('canary');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

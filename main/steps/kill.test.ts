import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fold } from '../../app/plan/fold.ts';
import type { RunEvent } from '../../app/plan/events.ts';
import type { Step } from '../../app/plan/step.ts';
import type { World } from '../../app/machine/world.ts';
import { journalPath, readJournal } from '../journal.ts';
import { sweep } from '../session/saved-session.ts';
import { plainProcesses } from '../system/processes.ts';
import { executeRun } from './execute.ts';
import type { CrashOrder } from './testing-crash.ts';
import { executionOf, stepsOf, undetected, type RunOrder } from './testing-execution.ts';
import { canaries, programs, recordsOf, startsOf, useBench, witnessOf } from './testing.ts';

const bench = useBench();

describe('kill -9', () => {
  it('in the middle of the chain: the program that survives is waited for, and nothing is run twice', async () => {
    const order = bench.order({ 'SQLSVR2017/setup.exe': { seconds: 1.5 } });
    const child = start(order, null);
    await vi.waitFor(() => {
      expect(eventsIn(order).some((event) => event.kind === 'programStarted' && event.step === 'install-sql')).toBe(true);
    }, 15_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(fold(recordsOf(order)).phase).toBe('running');
    await started(order, 'SQLSVR2017/setup.exe');
    expect(witnessOf(order).at(-1)).toMatchObject({ program: 'SQLSVR2017/setup.exe', event: 'start' });
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
    const state = fold(recordsOf(order));
    expect(state.steps.map((step) => step.state)).toEqual(['foundDone', 'foundDone', 'foundDone', 'foundDone', 'done', 'done']);
    expect(
      recordsOf(order)
        .filter(({ event }) => event.kind === 'runStarted')
        .map(({ event }) => event.kind === 'runStarted' && event.resumed),
    ).toEqual([false, true]);
  });

  it('while a survivor is waited for, a stop is heard at once and the program goes on', async () => {
    const order = bench.order({ 'MARSAgent/MARSAgentInstaller.exe': { seconds: 2 } });
    await die(order, 6);
    expect(eventsIn(order).at(-1)?.kind).toBe('programStarted');
    await started(order, 'MARSAgent/MARSAgentInstaller.exe');
    expect(await executeRun(executionOf(order, { isStopRequested: () => true }))).toEqual({ kind: 'ok', value: 'stopped' });
    expect(witnessOf(order).map(({ event }) => event)).toEqual(['start']);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
  });

  it.each([
    ['a stop', { isStopRequested: () => true }, 1, 'stopped'],
    ['a run that gives up on it', {}, 0.005, 'failed'],
  ] as const)('and %s: a program that only the journal can tell of is not started a second time', async (_, context, limitMinutes, end) => {
    const order = undetected(bench.order({ 'MARSAgent/MARSAgentInstaller.exe': { seconds: 2 } }));
    await die(order, 6);
    await started(order, 'MARSAgent/MARSAgentInstaller.exe');
    const steps = order.steps?.map((step) => (step.id === 'install-agent' ? { ...step, limitMinutes } : step)) ?? [];
    expect(await executeRun(executionOf({ ...order, steps }, context))).toEqual({ kind: 'ok', value: end });
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
  });

  it('between the start of a program and its line: the program is found by its image, and its answer file is left to it', async () => {
    const order = shortOrder({ seconds: 1.5 });
    await die(order, (await recordKinds()).indexOf('programStarted') + 1);
    const file = journalPath(order.stateFolder);
    truncateSync(file, readFileSync(file).length - 7);
    expect(eventsIn(order).at(-1)?.kind).toBe('programStarting');
    await started(order, 'MARSAgent/MARSAgentInstaller.exe');
    sweep({ processes: plainProcesses }, order.stateFolder);
    expect(existsSync(path.join(order.stateFolder, 'secret', 'answers.ini'))).toBe(true);
    await expectToFinish(order, 'killed in the gap');
  });

  it('and what a survivor does in the background is waited for, too', async () => {
    const order = bench.order({ 'MARSAgent/MARSAgentInstaller.exe': { seconds: 0.05, background: 1 } });
    await die(order, 6);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
  });

  it('while the evidence of an ended program settles: it is waited for, not run again', async () => {
    const order = bench.order({ 'MARSAgent/MARSAgentInstaller.exe': { seconds: 0.05, background: 1.5 } });
    await die(order, 7);
    expect(eventsIn(order).at(-1)?.kind).toBe('programEnded');
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
  });

  it('and a survivor that hangs ends the run after its limit, with nothing started beside it', async () => {
    const order = bench.order({ 'MARSAgent/MARSAgentInstaller.exe': { hang: true } });
    const steps = stepsOf(order).map((step) => (step.id === 'install-agent' ? { ...step, limitMinutes: 0.005 } : step));
    await die(order, 6);
    await started(order, 'MARSAgent/MARSAgentInstaller.exe');
    await executeRun(executionOf({ ...order, steps }));
    expect(fold(recordsOf(order)).failure).toMatchObject({ code: 'run.programStillRuns', step: 'install-agent' });
    expect(startsOf(order)).toHaveLength(1);
    process.kill(witnessOf(order)[0]?.pid ?? 0, 'SIGKILL');
  });
});

describe('a chain that is killed', () => {
  it('after any record goes on, finishes, starts nothing twice and leaves no secret file', async () => {
    const kinds = await recordKinds();
    expect(kinds).toContain('secretFileOpened');
    for (const [index] of kinds.entries()) {
      const order = shortOrder();
      await die(order, index + 1);
      await expectToFinish(order, `killed after ${String(index + 1)}: ${kinds[index] ?? ''}`);
    }
  }, 60_000);

  it('while it writes a record goes on the same way', async () => {
    const kinds = await recordKinds();
    for (const [index, kind] of kinds.entries()) {
      const order = shortOrder();
      await die(order, index + 1);
      const file = journalPath(order.stateFolder);
      truncateSync(file, readFileSync(file).length - 7);
      await expectToFinish(order, `killed while writing ${String(index + 1)}: ${kind}`);
    }
  }, 60_000);
});

/** Two programs, one of them with an answer file. */
function shortOrder(agent: World['programs'][string] = { seconds: 0 }): RunOrder {
  const order = bench.order({ 'MARSAgent/MARSAgentInstaller.exe': agent, 'MARSAgent/StartOBRegistration.exe': { seconds: 0 } });
  const answerFile = {
    path: path.join(order.stateFolder, 'secret', 'answers.ini'),
    content: [{ secret: 'accountPassword' as const, as: 'plain' as const }],
  };
  const wanted: readonly Step['id'][] = ['save-passphrase', 'install-agent', 'register-server'];
  const steps = stepsOf(order)
    .filter(({ id }) => wanted.includes(id))
    .map((step) => (step.id === 'install-agent' ? { ...step, answerFile } : step));
  return { ...order, steps };
}

async function recordKinds(): Promise<readonly string[]> {
  const order = shortOrder();
  await executeRun(executionOf(order));
  return recordsOf(order).map(({ event }) => event.kind);
}

async function expectToFinish(order: RunOrder, when: string): Promise<void> {
  expect(await executeRun(executionOf(order)), when).toEqual({ kind: 'ok', value: 'finished' });
  expect(startsOf(order), when).toEqual(programs.slice(0, 2));
  expect(fold(recordsOf(order)), when).toMatchObject({ phase: 'finished', fraction: 1 });
  expect(existsSync(path.join(order.stateFolder, 'secret', 'answers.ini')), when).toBe(false);
  expect(readFileSync(path.join(order.answers.passphrase.saveTo, 'MABS01_passphrase.txt'), 'utf8'), when).toBe(
    `${canaries.passphrase}\r\n`,
  );
}

/** A program that was started may need a moment to write that down itself. */
async function started(order: RunOrder, program: string): Promise<void> {
  await vi.waitFor(() => {
    expect(startsOf(order)).toContain(program);
  }, 5000);
}

/** Runs until a record was written, in a process that ends itself there. */
async function die(order: RunOrder, dieAfter: number): Promise<void> {
  const [, signal] = (await once(start(order, dieAfter), 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

function start(order: RunOrder, dieAfter: number | null) {
  const file = path.join(path.dirname(order.stateFolder), 'order.json');
  const crash: CrashOrder = { ...order, dieAfter };
  writeFileSync(file, JSON.stringify(crash));
  return spawn(process.execPath, [bench.crashRunner, file], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** What the journal of a run that goes on holds so far. */
function eventsIn({ stateFolder }: RunOrder): readonly RunEvent[] {
  const read = readJournal(journalPath(stateFolder));
  return read.kind === 'ok' ? read.value.records.map(({ event }) => event) : [];
}

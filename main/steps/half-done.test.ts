import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import { fold } from '../../app/plan/fold.ts';
import type { StepId } from '../../app/plan/step.ts';
import { journalPath, openJournal } from '../journal.ts';
import { executeRun } from './execute.ts';
import { executionOf, type RunOrder } from './testing-execution.ts';
import { recordsOf, startsOf } from './testing.ts';
import { SHELL } from './testing-tiny-shell.ts';
import { tinyOrder, writeTinyPackage, type Behaviour } from './testing-tiny.ts';

const finished = { kind: 'ok', value: 'finished' };
const failed = { kind: 'ok', value: 'failed' };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'half-done-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform !== 'win32')('Setup.exe, of which the server was left', () => {
  it.each([
    ['by a configuration that failed', { exitCode: 1 }],
    ['by one that was ended', { signal: 'KILL' }],
  ] as const)('%s: it is not found done, nor started over it, and runs again once it is removed', async (_, behaviour) => {
    const order = orderOf('install-server', behaviour);
    expect(await executeRun(executionOf(order))).toEqual(failed);
    leaveAll(order);
    await expectHalf(order);
    await expectHalf(order);
    expect(startsOf(order)).toEqual(['Setup.exe']);
    remove(order);
    behave(order, {});
    expect(await executeRun(executionOf(order))).toEqual(finished);
    expect([startsOf(order), stateOf(order)]).toEqual([['Setup.exe'], 'done']);
  });

  it('by one that ended well and was not judged any more: it is found done', async () => {
    const order = orderOf('install-server');
    began(order, new Date(), exited(0));
    leaveAll(order);
    expect(await executeRun(executionOf(order))).toEqual(finished);
    expect([startsOf(order), stateOf(order)]).toEqual([[], 'foundDone']);
  });

  it('by one that ended with 0 and named an error while it configured: it is half done', async () => {
    const order = orderOf('install-server');
    began(order, new Date(), exited(0));
    leaveAll(order);
    writeFileSync(logOf(order), 'MsiInstallProduct returned 0.\r\nStart configuration.\r\n*** Error : Report configuration failed.\r\n');
    await expectHalf(order);
  });

  it('by one that came to its end while nobody looked: its evidence decides', async () => {
    const order = orderOf('install-server');
    began(order, new Date());
    leaveAll(order);
    expect(await executeRun(executionOf(order))).toEqual(finished);
    expect([startsOf(order), stateOf(order)]).toEqual([[], 'foundDone']);
  });

  it('by one that was cut off with the machine: what its log says until then is no proof', async () => {
    const order = orderOf('install-server');
    began(order, new Date(0));
    leaveAll(order);
    await expectHalf(order);
    await expectHalf(order);
    remove(order);
    expect(await executeRun(executionOf(order))).toEqual(finished);
    expect(startsOf(order)).toEqual(['Setup.exe']);
  });

  it('by one that left nothing: it is started again', async () => {
    const order = orderOf('install-server', { exitCode: 1, evidence: false });
    await executeRun(executionOf(order));
    behave(order, {});
    expect(await executeRun(executionOf(order))).toEqual(finished);
    expect(startsOf(order)).toEqual(['Setup.exe', 'Setup.exe']);
  });

  it('by somebody else: it is found done', async () => {
    const order = orderOf('install-server');
    leaveAll(order);
    expect(await executeRun(executionOf(order))).toEqual(finished);
    expect(stateOf(order)).toBe('foundDone');
  });
});

describe.runIf(process.platform !== 'win32')('SQL Server setup, of which an instance was left', () => {
  /** What the journal says of its end, the summaries in the order of their times, and whether the instance counts. */
  const table: readonly (readonly [string, readonly RunEvent[], readonly (readonly [string, string])[], 'half' | 'done'])[] = [
    ['and a part of it failed', exited(-2_068_643_839), [['Summary.txt', english(-2_068_643_839)]], 'half'],
    ['and it failed without a summary', exited(-2_068_643_839), [], 'half'],
    [
      'and it was repaired by hand',
      exited(-2_068_643_839),
      [
        ['Summary_MABS01_20201023_110742.txt', english(-2_068_643_839)],
        ['Summary_MABS01_20201023_120742.txt', english(0)],
      ],
      'done',
    ],
    [
      'and only what comes before it ended well',
      exited(-2_068_643_839),
      [['Summary_MABS01_20201023_110742_GlobalRules.txt', english(0)]],
      'half',
    ],
    ['and nobody saw its end: no summary speaks against it', [], [], 'done'],
    ['and nobody saw its end: its summary says that it failed', [], [['Summary.txt', english(-2_068_643_839)]], 'half'],
    ['and nobody saw its end: so does one in French', [], [['Summary.txt', french(-2_068_643_839)]], 'half'],
    ['and a restart is needed', [], [['Summary.txt', english(3010)]], 'done'],
  ];

  it.each(table)('%s', async (_, end, summaries, expected) => {
    const order = orderOf('install-sql');
    began(order, new Date(), end);
    leaveAll(order);
    for (const [name, text] of summaries) writeSummary(name, text);
    if (expected === 'half') await expectHalf(order);
    else expect(await executeRun(executionOf(order))).toEqual(finished);
    expect(startsOf(order)).toEqual([]);
  });

  it('and what an earlier attempt wrote into its summary is not asked', async () => {
    const yesterday = new Date(Date.now() - 86_400_000);
    utimesSync(writeSummary('Summary.txt', english(0)), yesterday, yesterday);
    const order = orderOf('install-sql');
    began(order, new Date(), exited(-2_068_643_839));
    leaveAll(order);
    await expectHalf(order);
  });

  it('and it was cut off with the machine: only its summary can speak for it', async () => {
    const order = orderOf('install-sql');
    began(order, new Date(0));
    leaveAll(order);
    await expectHalf(order);
    writeSummary('Summary.txt', english(0));
    expect(await executeRun(executionOf(order))).toEqual(finished);
    expect(stateOf(order)).toBe('foundDone');
  });
});

/** One step with a tiny program; summaries of SQL Server setup are in the test's own folder. */
function orderOf(step: 'install-server' | 'install-sql', behaviour: Behaviour = {}): RunOrder {
  const order = tinyOrder(folder, { [step]: behaviour }, [step]);
  const log = path.join(folder, 'Log', '*', 'Summary*.txt');
  return { ...order, steps: (order.steps ?? []).map((each) => (each.id === 'install-sql' ? { ...each, log } : each)) };
}

function behave({ packageFolder, steps = [] }: RunOrder, behaviour: Behaviour): void {
  writeTinyPackage(packageFolder, steps, Object.fromEntries(steps.map(({ id }) => [id, behaviour])));
}

/** Puts there all that the program of the step leaves, its line in the log too, without a word in the journal. */
function leaveAll(order: RunOrder): void {
  const { stateFolder, steps = [] } = order;
  const [step] = steps;
  if (step?.kind !== 'run-program') throw new Error('no program');
  executionOf(order);
  const aside = path.join(folder, 'aside');
  writeTinyPackage(aside, steps, { [step.id]: { copySeconds: 0 } });
  const machine = path.join(stateFolder, 'machine');
  for (const place of [machine, path.join(stateFolder, 'logs')]) mkdirSync(place, { recursive: true });
  expect(
    spawnSync(SHELL, [path.join(aside, step.program), 'copy'], { env: { PATH: process.env['PATH'], SAMPLE_MACHINE: machine } }).status,
  ).toBe(0);
}

/** Takes the product off the machine, as Programs and Features would. */
function remove({ stateFolder }: RunOrder): void {
  rmSync(path.join(stateFolder, 'machine'), { recursive: true });
}

/** What the journal of a run holds that was killed after it had started the program. */
function began({ stateFolder, steps = [] }: RunOrder, time: Date, more: readonly RunEvent[] = []): void {
  mkdirSync(stateFolder, { recursive: true });
  const opened = openJournal(journalPath(stateFolder));
  const [step] = steps;
  if (opened.kind === 'failed' || step === undefined) throw new Error('no journal');
  const { journal } = opened.value;
  const run = { runId: 'a', product: 'sample', program: '0.0.0', sample: true, resumed: false, fraction: 0, plan: '' } as const;
  const events: readonly RunEvent[] = [
    { kind: 'runStarted', ...run, steps: [{ id: step.id, weight: 1 }] },
    { kind: 'stepStarted', step: step.id, attempt: 1 },
    { kind: 'programStarting', step: step.id, image: '/nowhere/setup' },
    ...more.map((event) => ({ ...event, step: step.id }) as RunEvent),
  ];
  for (const event of events) journal.append(event, time.toISOString());
  journal.close();
}

function exited(exitCode: number): readonly RunEvent[] {
  return [{ kind: 'programEnded', step: 'install-server', outcome: 'exited', exitCode }];
}

async function expectHalf(order: RunOrder): Promise<void> {
  const before = startsOf(order).length;
  expect(await executeRun(executionOf(order))).toEqual(failed);
  expect(fold(recordsOf(order)).failure).toMatchObject({ code: 'run.halfInstalled', step: firstOf(order) });
  expect(startsOf(order)).toHaveLength(before);
}

function firstOf({ steps = [] }: RunOrder): StepId | undefined {
  return steps[0]?.id;
}

function stateOf(order: RunOrder): string | undefined {
  return fold(recordsOf(order)).steps[0]?.state;
}

function logOf({ steps = [] }: RunOrder): string {
  const [step] = steps;
  return step?.kind === 'run-program' ? (step.log ?? '') : '';
}

function writeSummary(name: string, text: string): string {
  const run = path.join(folder, 'Log', name.replace(/\W/gu, '-'));
  mkdirSync(run, { recursive: true });
  // As SQL Server setup writes it: UTF-16 with its mark.
  const file = path.join(run, name);
  writeFileSync(file, Buffer.from(`\uFEFF${text}`, 'utf16le'));
  return file;
}

function english(exitCode: number): string {
  const result = exitCode === 0 ? 'Passed' : 'Failed: see details below';
  return `Overall summary:\r\n  Final result:                  ${result}\r\n  Exit code (Decimal):           ${String(exitCode)}\r\n  Start time:                    2020-10-23 11:07:42\r\n`;
}

function french(exitCode: number): string {
  return `Résumé général\u00a0:\r\n  Résultat final\u00a0:                Échec\u00a0: voir les détails\r\n  Code de sortie (décimal)\u00a0:      ${String(exitCode)}\r\n`;
}

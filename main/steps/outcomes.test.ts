import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fold } from '../../app/plan/fold.ts';
import type { Step } from '../../app/plan/step.ts';
import { executeRun } from './execute.ts';
import { executionOf, type RunOrder } from './testing-execution.ts';
import { recordsOf, startsOf } from './testing.ts';
import { tinyOrder, writeTinyPackage, type Behaviour } from './testing-tiny.ts';

/** A copy of a program is waited for so long. */
const patience = { busyMs: 30_000, busyPauseMs: 20, busyTries: 3, heldPauseMs: 5, waitMs: 4000, silenceMs: 60_000 };
const folder = mkdtempSync(path.join(tmpdir(), 'outcomes-'));
let count = 0;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Hexadecimal HRESULT as the signed number in which it arrives. */
const hresult = (unsigned: number): number => unsigned | 0;
const done = { phase: 'finished', failure: null };
/** Windows restarts at once: that ends the run, and the restart may bring what is missing. */
const restarts = { phase: 'restartFirst', failure: null };
const exited = (exitCode: number) => ({ phase: 'failed', failure: { code: 'run.exitCode', step: 'install-agent', exitCode } });
const missing = { phase: 'failed', failure: { code: 'run.evidenceMissing', step: 'install-agent' } };

const hanging = { phase: 'failed', failure: { code: 'run.programHangs', step: 'install-agent' } };

/** What the program does; how the run ends; whether a restart is asked for; how often the program was started. */
const table: readonly (readonly [string, Behaviour, object, boolean, number])[] = [
  ['ends with 0', {}, done, false, 1],
  ['ends with 3010', { exitCode: 3010 }, done, true, 1],
  ['ends with 1641', { exitCode: 1641 }, restarts, true, 1],
  ['ends with 0x80070BC2, which is 3010', { exitCode: hresult(0x80070bc2) }, done, true, 1],
  ['ends with 0x80070669, which is 1641', { exitCode: hresult(0x80070669) }, restarts, true, 1],
  ['ends with 3010 as unsigned 32 bits', { exitCode: 0x80070bc2 }, done, true, 1],
  ['ends with 1641 and leaves nothing yet', { exitCode: 1641, evidence: false }, restarts, true, 1],
  ['ends with 1', { exitCode: 1, evidence: false }, exited(1), false, 1],
  ['ends with -1', { exitCode: -1, evidence: false }, exited(-1), false, 1],
  ['ends with 256, whose low bits look like success', { exitCode: 256, evidence: false }, exited(256), false, 1],
  ['is cancelled: 1602', { exitCode: 1602, evidence: false }, exited(1602), false, 1],
  ['is cancelled: 0x80070642', { exitCode: hresult(0x80070642), evidence: false }, exited(hresult(0x80070642)), false, 1],
  ['ends with 1603', { exitCode: 1603, evidence: false }, exited(1603), false, 1],
  ['ends with 0x80070643, which is 1603', { exitCode: hresult(0x80070643), evidence: false }, exited(hresult(0x80070643)), false, 1],
  ['finds another installer at work: 1618', { exitCode: 1618, evidence: false }, exited(1618), false, 3],
  ['finds another at work: 0x80070652', { exitCode: hresult(0x80070652), evidence: false }, exited(hresult(0x80070652)), false, 3],
  [
    'asks for a restart first',
    { exitCode: hresult(0x84be0bc2), evidence: false },
    { phase: 'restartFirst', failure: { code: 'run.exitCode' } },
    true,
    1,
  ],
  ['ends with the code of an access violation', { exitCode: hresult(0xc0000005) }, exited(hresult(0xc0000005)), false, 1],
  ['succeeds and leaves nothing', { evidence: false }, missing, false, 1],
  ['asks for a restart and leaves nothing', { exitCode: 3010, evidence: false }, missing, true, 1],
  ['fails although its work is there', { exitCode: 1603 }, exited(1603), false, 1],
  ['crashes', { signal: 'SEGV' }, killed('SIGSEGV'), false, 1],
  ['aborts', { signal: 'ABRT' }, killed('SIGABRT'), false, 1],
  ['is killed', { signal: 'KILL' }, killed('SIGKILL'), false, 1],
  ['hangs without a word', { hangs: true }, hanging, false, 1],
  ['is silent for longer than its limit', { seconds: 6 }, hanging, false, 1],
  ['talks for longer than its limit', { seconds: 4, talks: true }, done, false, 1],
  ['hands its work to a copy and ends', { copySeconds: 1 }, done, false, 1],
  [
    'leaves a copy that outlasts all patience',
    { copySeconds: 8 },
    { phase: 'failed', failure: { code: 'run.programStillRuns' } },
    false,
    1,
  ],
  ['leaves another program that holds its pipes', { childSeconds: 4 }, done, false, 1],
];

function killed(signal: string): object {
  return { phase: 'failed', failure: { code: 'run.programKilled', step: 'install-agent', signal } };
}

describe.runIf(process.platform !== 'win32').concurrent('a program that', () => {
  it.each(table)(
    '%s',
    async (_, behaviour, end, restartNeeded, starts) => {
      count += 1;
      const order = tinyOrder(path.join(folder, String(count)), { 'install-agent': behaviour }, ['install-agent']);
      const execution = executionOf({ ...order, steps: limited(order, behaviour) }, { patience });
      expect((await executeRun(execution)).kind).toBe('ok');
      expect(fold(recordsOf(order))).toMatchObject({ ...end, restartNeeded, notice: null });
      expect(startsOf(order)).toHaveLength(starts);

      writeTinyPackage(order.packageFolder, order.steps ?? []);
      expect(await executeRun(executionOf(order)), 'once the program behaves').toEqual({ kind: 'ok', value: 'finished' });
      expect(fold(recordsOf(order)).steps.map(({ state }) => state)).toEqual([hasWorked(behaviour) ? 'foundDone' : 'done']);
    },
    30_000,
  );
});

/** Two seconds of silence are too long for a program that is to hang; on a busy machine others may take theirs. */
function limited({ steps = [] }: RunOrder, { hangs, seconds = 0 }: Behaviour): readonly Step[] {
  return hangs === true || seconds > 0 ? steps.map((step) => ({ ...step, limitMinutes: 2 / 60 })) : steps;
}

/** Whether the evidence is there after all, whatever the program said of itself. */
function hasWorked({ evidence, signal, hangs, seconds = 0, talks }: Behaviour): boolean {
  return evidence !== false && signal === undefined && hangs !== true && (seconds === 0 || talks === true);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../app/plan/fold.ts';
import { executeRun } from './execute.ts';
import { executionOf, undetected, type RunOrder } from './testing-execution.ts';
import { recordsOf, startsOf } from './testing.ts';
import { tinyOrder, type Behaviour } from './testing-tiny.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'its-processes-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** One step whose evidence has no time to settle, and that the journal alone knows to be done. */
function oneStep(behaviour: Behaviour): RunOrder {
  return undetected(tinyOrder(folder, { 'install-server': behaviour }, ['install-server']));
}

/** Runs it with so much patience for silence; what was waited for, and how the run ended. */
async function run(order: RunOrder, { silenceMs = 60_000, waitMs = 30_000 } = {}) {
  const { patience } = executionOf(order).context;
  const waits: string[] = [];
  const began = Date.now();
  await executeRun(
    executionOf(order, { patience: { ...patience, silenceMs, waitMs } }, ({ event }) => {
      if (event.kind === 'stepNotice' && event.notice !== null) waits.push(event.notice.for);
    }),
  );
  const { phase, failure } = fold(recordsOf(order));
  return { phase, failure, waits, seconds: (Date.now() - began) / 1000 };
}

describe.runIf(process.platform === 'linux')('a program that ends before its work', () => {
  it('and handed it to another program is awaited to the end of that one, visibly', async () => {
    expect(await run(oneStep({ otherSeconds: 1.5 }))).toMatchObject({ phase: 'finished', failure: null, waits: ['itsProcesses'] });
  });

  it('and handed it to one that outlasts all patience fails; the next run waits for that one and starts nothing', async () => {
    const order = oneStep({ otherSeconds: 3 });
    const { failure } = await run(order, { waitMs: 500 });
    expect(failure).toMatchObject({ code: 'run.programStillRuns', step: 'install-server' });
    expect(await run(order)).toMatchObject({ phase: 'finished', waits: ['earlierProgram'] });
    expect(startsOf(order)).toEqual(['Setup.exe']);
  });

  it('and left one that stays is not waited for once the evidence is complete and nothing is heard', async () => {
    const { phase, waits, seconds } = await run(oneStep({ childSeconds: 20 }), { silenceMs: 500 });
    expect([phase, waits.at(-1)]).toEqual(['finished', 'itsProcesses']);
    expect(seconds).toBeLessThan(15);
  });

  it('and left a daemon in a session of its own is not waited for at all', async () => {
    expect(await run(oneStep({ daemonSeconds: 5 }))).toMatchObject({ phase: 'finished', waits: [] });
  });
});

import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import { fold } from '../../app/plan/fold.ts';
import { sample } from '../../app/products/sample.ts';
import { journalPath, openJournal } from '../journal.ts';
import { executeRun } from './execute.ts';
import { executionOf, type RunOrder } from './testing-execution.ts';
import { programs, recordsOf, startsOf, useBench } from './testing.ts';

const bench = useBench();

describe('an interrupted run', () => {
  it('of another version of this program starts nothing and says which', async () => {
    const order = interrupted(1);
    const failure = { code: 'run.versionChanged', began: '0.0.0', now: '0.0.1' };
    expect(await executeRun({ ...executionOf(order), program: '0.0.1' })).toEqual({ kind: 'failed', failure });
    expect([startsOf(order), fold(recordsOf(order)).failure]).toEqual([[], failure]);
  });

  it('of another product starts nothing and says which', async () => {
    const order = interrupted(1);
    const failure = { code: 'run.productChanged', began: 'sample', now: 'mabs-v3' };
    expect(await executeRun({ ...executionOf(order), product: { ...sample, id: 'mabs-v3' } })).toEqual({ kind: 'failed', failure });
    expect([startsOf(order), fold(recordsOf(order)).failure]).toEqual([[], failure]);
  });

  it('whose restarts lead nowhere stops too: a step that wants one each time is no progress', async () => {
    const order = interrupted(8, [{ kind: 'restartNeeded', step: 'install-sql', when: 'first' }]);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'failed', failure: { code: 'run.tooManyResumes', times: 8 } });
    expect(startsOf(order)).toEqual([]);
  });

  it('that was interrupted again and again without progress stops once, and goes on when it is asked again', async () => {
    const order = interrupted(8);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'failed', failure: { code: 'run.tooManyResumes', times: 8 } });
    expect(startsOf(order)).toEqual([]);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(programs);
  });

  it('that was interrupted a few times goes on', async () => {
    const order = interrupted(7);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
  });
});

/** A state folder whose run was begun so many times and never got further than `each`. */
function interrupted(times: number, each: readonly RunEvent[] = []): RunOrder {
  const order = bench.order();
  executionOf(order);
  const opened = openJournal(journalPath(order.stateFolder));
  if (opened.kind === 'failed') throw new Error(opened.failure.code);
  const header = { runId: 'r', product: 'sample', program: '0.0.0', sample: true, plan: 'p', steps: [] };
  const now = new Date().toISOString();
  for (let time = 0; time < times; time += 1)
    for (const event of [{ kind: 'runStarted', ...header, resumed: time > 0 } as const, ...each]) opened.value.journal.append(event, now);
  opened.value.journal.close();
  return order;
}

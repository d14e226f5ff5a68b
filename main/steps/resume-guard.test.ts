import { describe, expect, it } from 'vitest';
import { fold } from '../../app/plan/fold.ts';
import { openJournal } from '../journal.ts';
import { executeRun, journalPath } from './execute.ts';
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

/** A state folder whose run was begun so many times and never got further. */
function interrupted(times: number): RunOrder {
  const order = bench.order();
  executionOf(order);
  const opened = openJournal(journalPath(order.stateFolder));
  if (opened.kind === 'failed') throw new Error(opened.failure.code);
  const header = { runId: 'r', product: 'sample', program: '0.0.0', sample: true, plan: 'p', steps: [] };
  for (let time = 0; time < times; time += 1)
    opened.value.journal.append({ kind: 'runStarted', ...header, resumed: time > 0 }, new Date().toISOString());
  opened.value.journal.close();
  return order;
}

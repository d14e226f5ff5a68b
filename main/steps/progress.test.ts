import { describe, expect, it } from 'vitest';
import type { RunEvent, RunRecord } from '../../app/plan/events.ts';
import { fold, foldOne } from '../../app/plan/fold.ts';
import { noRun } from '../../app/plan/run-state.ts';
import { executeRun } from './execute.ts';
import { progressFilter } from './progress-filter.ts';
import { executionOf } from './testing-execution.ts';
import { recordsOf, useBench } from './testing.ts';

const bench = useBench();

describe('progress', () => {
  it('is in the journal before it is shown: whenever we are killed, the bar stands where it stood', async () => {
    const order = bench.order({ 'SQLSVR2017/setup.exe': { seconds: 0.5 } });
    let shown = noRun;
    const behind: RunRecord[] = [];
    await executeRun(
      executionOf(order, {}, (record) => {
        shown = foldOne(shown, record);
        if (fold(recordsOf(order)).fraction !== shown.fraction) behind.push(record);
      }),
    );
    expect(behind).toEqual([]);
    expect(recordsOf(order).filter(({ event }) => event.kind === 'stepProgress').length).toBeGreaterThan(3);
  });

  it('is told for every percent of a step at most, and anew for a new attempt', () => {
    const pass = progressFilter();
    const told = [0.004, 0.01, 0.015, 0.02, 0.5, 0.4, 'again', 0.01].filter((each) =>
      pass(each === 'again' ? started : { kind: 'stepProgress', step: 'install-sql', fraction: Number(each) }),
    );
    expect(told).toEqual([0.01, 0.02, 0.5, 'again', 0.01]);
  });
});

const started: RunEvent = { kind: 'stepStarted', step: 'install-sql', attempt: 2 };

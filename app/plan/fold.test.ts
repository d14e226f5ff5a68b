import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../failure.ts';
import { isDurable, type RunEvent, type RunRecord } from './events.ts';
import { fold, foldOne, interruptedAt } from './fold.ts';
import { noRun, runState } from './run-state.ts';
import { stepIds } from './step.ts';

const failure: Failure = { code: 'run.evidenceMissing', step: 'install-sql', missing: [] };
const started = (resumed: boolean, runId = 'a'): RunEvent => ({
  kind: 'runStarted',
  runId,
  product: 'sample',
  program: '1',
  sample: true,
  resumed,
  plan: 'p',
  steps: [
    { id: 'install-agent', weight: 10 },
    { id: 'install-sql', weight: 30 },
  ],
});
const agent: Readonly<Record<'started' | 'half' | 'finished', RunEvent>> = {
  started: { kind: 'stepStarted', step: 'install-agent', attempt: 1 },
  half: half(0.5),
  finished: { kind: 'stepFinished', step: 'install-agent', evidence: [] },
};
const sql: Readonly<Record<'started' | 'found' | 'failed', RunEvent>> = {
  started: { kind: 'stepStarted', step: 'install-sql', attempt: 1 },
  found: { kind: 'stepFoundDone', step: 'install-sql' },
  failed: { kind: 'stepFailed', step: 'install-sql', failure },
};

describe('the state of a run after', () => {
  it.each<[string, readonly RunEvent[], object]>([
    ['nothing', [], noRun],
    ['its start', [started(false)], { phase: 'running', runId: 'a', product: 'sample', fraction: 0, current: null, seq: 1 }],
    ['the start of a step', [started(false), agent.started], { current: 'install-agent', fraction: 0 }],
    ['progress', [started(false), agent.started, agent.half], { fraction: 0.125 }],
    ['progress that goes back', [started(false), agent.started, agent.half, half(0.2)], { fraction: 0.125 }],
    ['progress that claims the end', [started(false), agent.started, half(7)], { fraction: 0.2475 }],
    ['a step', [started(false), agent.started, agent.finished], { current: null, fraction: 0.25 }],
    ['late progress of a finished step', [started(false), agent.started, agent.finished, agent.half], { fraction: 0.25 }],
    ['all steps', [started(false), agent.started, agent.finished, sql.found], { phase: 'running', fraction: 0.99 }],
    ['its end', [started(false), { kind: 'runFinished', restartNeeded: true }], { phase: 'finished', fraction: 1, restartNeeded: true }],
    ['a failed step', [started(false), sql.started, sql.failed], { phase: 'running', current: 'install-sql', failure }],
    ['its failure', [started(false), { kind: 'runFailed', failure }], { phase: 'failed', failure, endedAt: time(2) }],
    ['a request to stop', [started(false), { kind: 'stopRequested' }], { phase: 'stopping' }],
    ['a stop', [started(false), agent.started, { kind: 'runStopped' }], { phase: 'stopped', endedAt: time(3) }],
    [
      'a restart to finish',
      [started(false), { kind: 'restartNeeded', step: 'install-sql', when: 'toFinish' }],
      { phase: 'running', restartNeeded: true },
    ],
    [
      'a restart first',
      [started(false), { kind: 'restartNeeded', step: 'install-sql', when: 'first' }],
      { phase: 'restartFirst', restartNeeded: true, endedAt: time(2) },
    ],
    [
      'a restart that has begun',
      [started(false), { kind: 'restartNeeded', step: 'install-sql', when: 'begun' }],
      { phase: 'restartFirst', restartNeeded: true, failure: null, endedAt: time(2) },
    ],
    [
      'a new start after its failure',
      [started(false), { kind: 'runFailed', failure }, started(true)],
      { phase: 'running', failure: null, endedAt: null, startedAt: time(1) },
    ],
    [
      'another run',
      [started(false), { kind: 'runFinished', restartNeeded: true }, started(false, 'b')],
      { runId: 'b', phase: 'running', fraction: 0, restartNeeded: false, startedAt: time(3) },
    ],
  ])('%s', (_, events, state) => {
    expect(fold(records(events))).toMatchObject(state);
  });

  it.each<[string, readonly RunEvent[], string]>([
    ['waiting', [started(false)], 'waiting'],
    ['running', [started(false), agent.started], 'running'],
    ['done', [started(false), agent.started, agent.finished], 'done'],
    ['stopped', [started(false), agent.started, { kind: 'runStopped' }], 'stopped'],
    ['stopped, by a restart', [started(false), agent.started, { kind: 'restartNeeded', step: 'install-agent', when: 'first' }], 'stopped'],
    ['waiting again, once the run goes on', [started(false), agent.started, { kind: 'runStopped' }, started(true)], 'waiting'],
    ['done still, once the run goes on', [started(false), agent.started, agent.finished, started(true)], 'done'],
    ['waiting again, in another run', [started(false), agent.started, agent.finished, started(false, 'b')], 'waiting'],
  ])('shows a step as %s', (_, events, state) => {
    expect(fold(records(events)).steps[0]?.state).toBe(state);
  });

  it.each<[string, readonly RunEvent[], string, string | undefined]>([
    ['in a step', [started(false), agent.started, agent.half], 'interrupted', 'interrupted'],
    ['while it was stopping', [started(false), agent.started, { kind: 'stopRequested' }], 'interrupted', 'interrupted'],
    ['between steps', [started(false), agent.started, agent.finished], 'interrupted', 'done'],
    ['after its last word', [started(false), agent.started, { kind: 'runStopped' }], 'stopped', 'stopped'],
  ])('whose process is gone %s is that of no running step', (_, events, phase, step) => {
    const gone = interruptedAt(fold(records(events)), time(9));
    expect([gone.phase, gone.steps[0]?.state, gone.steps.some(({ state }) => state === 'running')]).toEqual([phase, step, false]);
  });

  it('a resume goes on with the bar where it stood, also for who hears of the run only from then on', () => {
    const resumed: RunEvent = { ...started(true), fraction: 0.4 } as RunEvent;
    expect(fold(records([resumed, agent.started])).fraction).toBe(0.4);
    expect(fold(records([started(false, 'b')])).fraction).toBe(0);
  });

  it('keeps times of steps that an earlier start finished, and drops steps the plan no longer has', () => {
    const again: RunEvent = { ...started(true), steps: [{ id: 'install-agent', weight: 99 }] } as RunEvent;
    expect(fold(records([started(false), agent.started, agent.finished, again])).steps).toEqual([
      { id: 'install-agent', weight: 99, state: 'done', fraction: 1, startedAt: time(2), endedAt: time(3) },
    ]);
  });
});

describe('whatever happens', { timeout: 30_000 }, () => {
  it('the fraction never goes back within a run, is 1 only at the end, and the state fits its schema', () => {
    fc.assert(
      fc.property(fc.array(aRun(), { minLength: 1, maxLength: 4 }), (runs) => {
        let state = noRun;
        for (const record of records(runs.flat())) {
          const next = foldOne(state, record);
          const isNew = record.event.kind === 'runStarted' && (!record.event.resumed || state.phase === 'finished');
          if (!isNew) expect(next.fraction).toBeGreaterThanOrEqual(state.fraction);
          expect(next.fraction === 1).toBe(next.phase === 'finished');
          expect(runState.safeParse(next).success).toBe(true);
          state = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('through restarts and retries the bar never goes back: not while a process lives, and not from one start to the next', () => {
    fc.assert(
      fc.property(fc.array(aRun(), { minLength: 1, maxLength: 5 }), (runs) => {
        const journal: RunRecord[] = [];
        let readAtStart = noRun;
        for (const [index, events] of runs.entries()) {
          let shown = fold(journal);
          expect(shown.fraction, 'a start shows at least what the one before it did').toBeGreaterThanOrEqual(readAtStart.fraction);
          readAtStart = shown;
          const [first, ...rest] = events;
          // The first run begins; every later one goes on with the same steps.
          const begins = { ...first, resumed: index > 0, steps: runs[0]?.[0]?.kind === 'runStarted' ? runs[0][0].steps : [] } as RunEvent;
          for (const event of [begins, ...rest.filter(({ kind }) => kind !== 'runFinished')]) {
            const record = { seq: journal.length + 1, time: time(journal.length + 1), event };
            const next = foldOne(shown, record);
            expect(next.fraction).toBeGreaterThanOrEqual(shown.fraction);
            shown = next;
            if (isDurable(event)) journal.push(record);
          }
          expect(fold(journal).fraction, 'what is read from the journal is what was shown').toBe(shown.fraction);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('folding in two pieces gives the same as folding at once', () => {
    fc.assert(
      fc.property(aRun(), fc.nat(), (events, cut) => {
        const all = records(events);
        const at = cut % (all.length + 1);
        expect(fold(all.slice(at), fold(all.slice(0, at)))).toEqual(fold(all));
      }),
    );
  });
});

function half(fraction: number): RunEvent {
  return { kind: 'stepProgress', step: 'install-agent', fraction };
}

/** A start, anything that may follow in any order, and perhaps a last word. */
function aRun(): fc.Arbitrary<readonly RunEvent[]> {
  const step = fc.constantFrom(...stepIds);
  const weight = fc.double({ min: 0.1, max: 1000, noNaN: true });
  const steps = fc.uniqueArray(fc.record({ id: step, weight }), { selector: ({ id }) => id });
  const start = fc
    .tuple(fc.boolean(), steps)
    .map(([resumed, announced]): RunEvent => ({ ...started(resumed), steps: announced }) as RunEvent);
  const middle: fc.Arbitrary<RunEvent> = fc.oneof(
    fc.record({ kind: fc.constant('stepStarted' as const), step, attempt: fc.constant(1) }),
    fc.record({ kind: fc.constant('stepProgress' as const), step, fraction: fc.double({ min: -1, max: 2, noNaN: true }) }),
    fc.record({ kind: fc.constant('stepFinished' as const), step, evidence: fc.constant<string[]>([]) }),
    fc.record({ kind: fc.constant('stepFoundDone' as const), step }),
    fc.record({ kind: fc.constant('stepFailed' as const), step, failure: fc.constant(failure) }),
    fc.record({
      kind: fc.constant('restartNeeded' as const),
      step,
      when: fc.constantFrom('toFinish' as const, 'first' as const, 'begun' as const),
    }),
    fc.record({ kind: fc.constant('logLine' as const), step, text: fc.string() }),
    fc.constant<RunEvent>({ kind: 'stopRequested' }),
  );
  const end = fc.constantFrom<readonly RunEvent[]>(
    [],
    [{ kind: 'runStopped' }],
    [{ kind: 'runFailed', failure }],
    [{ kind: 'runFinished', restartNeeded: false }],
  );
  return fc.tuple(start, fc.array(middle, { maxLength: 25 }), end).map(([first, rest, last]) => [first, ...rest, ...last]);
}

function records(events: readonly RunEvent[]): readonly RunRecord[] {
  return events.map((event, index) => ({ seq: index + 1, time: time(index + 1), event }));
}

function time(second: number): string {
  return new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noRun, runPhase, stepState, type RunState, type StepProgress } from './run-state.ts';
import { stepIds } from './step.ts';
import { secondsLeft, secondsOf } from './time-left.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();
const waiting = (weight: number): StepProgress => ({
  id: 'install-sql',
  weight,
  state: 'waiting',
  fraction: 0,
  startedAt: null,
  endedAt: null,
});
const running = (weight: number, fraction: number): StepProgress => ({ ...waiting(weight), state: 'running', fraction, startedAt: at(0) });
const done = (weight: number, seconds: number): StepProgress => ({
  ...waiting(weight),
  state: 'done',
  fraction: 1,
  startedAt: at(0),
  endedAt: at(seconds),
});
const found = (weight: number): StepProgress => ({ ...waiting(weight), state: 'foundDone', fraction: 1, endedAt: at(0) });
const run = (...steps: readonly StepProgress[]): RunState => ({ ...noRun, phase: 'running', steps: [...steps] });

describe('the time left', () => {
  it.each<[string, RunState, number | null]>([
    ['is not guessed before anything ran', run(waiting(100)), null],
    ['is not guessed in the first twentieth', run(running(100, 0.04)), null],
    ['is not told without steps', run(), null],
    ['is not told when nothing runs', { ...run(done(50, 50), waiting(50)), phase: 'failed' }, null],
    ['is the weights on a usual machine', run(done(50, 50), waiting(30), waiting(20)), 50],
    ['doubles on a machine half as fast', run(done(50, 100), waiting(50)), 100],
    ['counts the part of a running step that is left', run(running(100, 0.5)), 20],
    ['learns no pace from what was found done', run(found(900), done(50, 50), waiting(50)), 50],
    ['is at least a second until the end is told', run(done(100, 100)), 1],
  ])('%s', (_, state, seconds) => {
    expect(secondsLeft(state, at(20))).toBe(seconds);
  });

  it('is told by nothing but a run that goes on, and then at least a second and never endless', () => {
    const aStep = fc.record({
      id: fc.constantFrom(...stepIds),
      weight: fc.double({ min: 0.1, max: 5000, noNaN: true }),
      state: fc.constantFrom(...stepState.options),
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
      startedAt: fc.option(fc.integer({ min: -100, max: 100 }).map(at)),
      endedAt: fc.option(fc.integer({ min: -100, max: 100 }).map(at)),
    });
    fc.assert(
      fc.property(fc.array(aStep), fc.constantFrom(...runPhase.options), (steps, phase) => {
        const left = secondsLeft({ ...noRun, phase, steps }, at(50));
        if (phase !== 'running') expect(left).toBeNull();
        else expect(left === null || (Number.isInteger(left) && left >= 1)).toBe(true);
      }),
    );
  });

  it('of a step that waits or whose clock went back is nothing', () => {
    expect([secondsOf(waiting(1), at(9)), secondsOf(running(1, 0), at(9)), secondsOf(running(1, 0), at(-9))]).toEqual([0, 9, 0]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { valueOf } from '../package/testing.ts';
import { answersIn, useBench } from '../steps/testing.ts';
import { fileResumeEntry, type ResumeEntry } from '../system/resume-entry.ts';
import type { SessionEnvironment } from './active-session.ts';
import { holdAll } from './hold.ts';
import { startRun, stopRun } from './run-work.ts';
import { ended, readyToRun, startOn } from './testing.ts';

const bench = useBench();
const SQL = 'SQLSVR2017/setup.exe';

/** A door with a bug in it. */
const brokenEntry: ResumeEntry = { ...fileResumeEntry(''), remove: () => Promise.reject(new Error('no such key')) };

/** Counts who holds now, and how often it was held. */
function counter() {
  const counts = { now: 0, ever: 0 };
  const hold = () => {
    counts.now += 1;
    counts.ever += 1;
    return () => void (counts.now -= 1);
  };
  return { counts, hold };
}

describe('the machine is held for as long as a run applies', () => {
  const ends: readonly (readonly [string, Parameters<typeof startOn>[1], Partial<SessionEnvironment>, string])[] = [
    ['is finished', {}, {}, 'finished'],
    ['failed', { [SQL]: { exitCode: 1 } }, {}, 'failed'],
    ['ended for a restart', { [SQL]: { exitCode: -2_067_919_934 } }, {}, 'restartFirst'],
    ['ran into a bug', {}, { resumeEntryFor: () => brokenEntry }, 'failed'],
  ];
  it.each(ends)('and let go when it %s', async (_, scripts, more, phase) => {
    const { counts, hold } = counter();
    const { session, stateRoot } = start(scripts, { hold, ...more });
    const active = await readyToRun(session, bench, answersIn(stateRoot));
    expect(counts).toEqual({ now: 0, ever: 0 });
    valueOf(await startRun(active));
    expect(counts).toEqual({ now: 1, ever: 1 });
    await ended(session);
    expect([session.read().run.phase, counts]).toEqual([phase, { now: 0, ever: 1 }]);
  });

  it('and let go when it is stopped', async () => {
    const { counts, hold } = counter();
    const { session, stateRoot } = start({ 'MARSAgent/MARSAgentInstaller.exe': { seconds: 0.5 } }, { hold });
    const active = await readyToRun(session, bench, answersIn(stateRoot));
    valueOf(await startRun(active));
    valueOf(stopRun(active));
    await ended(session);
    expect([session.read().run.phase, counts]).toEqual(['stopped', { now: 0, ever: 1 }]);
  });
});

describe('several holds', () => {
  it('are one: held together, let go together, and only once', () => {
    const [first, second] = [counter(), counter()];
    const release = holdAll([first.hold, second.hold], raise)();
    expect([first.counts.now, second.counts.now]).toEqual([1, 1]);
    release();
    release();
    expect([first.counts.now, second.counts.now]).toEqual([0, 0]);
  });

  it('do not hinder each other: one that cannot be had or let go of is told', () => {
    const { counts, hold } = counter();
    const onBug = vi.fn();
    const release = holdAll([() => raise('not had'), () => () => raise('not let go'), hold], onBug)();
    expect(counts.now).toBe(1);
    release();
    expect([counts.now, onBug.mock.calls.map(([error]) => String(error))]).toEqual([0, ['Error: not had', 'Error: not let go']]);
  });
});

function start(scripts: Parameters<typeof startOn>[1], more: Partial<SessionEnvironment>) {
  const stateRoot = bench.freshRoot();
  return { ...startOn(stateRoot, scripts, {}, more), stateRoot };
}

function raise(why: unknown): never {
  throw new Error(String(why));
}

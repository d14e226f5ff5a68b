import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { failed } from '../../app/outcome.ts';
import { journalPath } from '../journal.ts';
import { valueOf } from '../package/testing.ts';
import { answersIn, useBench } from '../steps/testing.ts';
import type { SessionEnvironment } from './active-session.ts';
import { startRun } from './run-work.ts';
import type { Session } from './session.ts';
import { currentFolder } from './session-files.ts';
import { ended, readyToRun, startOn } from './testing.ts';

const bench = useBench();
let stateRoot = '';

beforeEach(() => {
  stateRoot = bench.freshRoot();
});

const inCurrent = (...name: readonly string[]): string => path.join(currentFolder(stateRoot), ...name);
const onDisk = (): string => readFileSync(inCurrent('session.json'), 'utf8');
const entry = (): string => inCurrent('machine', 'resume-entry.txt');
const log = (): string => readFileSync(path.join(stateRoot, 'logs', 'setup.jsonl'), 'utf8');
const taken = () => ({ code: 'session.taken', path: currentFolder(stateRoot) }) as const;
const locked = { code: 'run.locked', pid: process.ppid } as const;

/** What a second program on the same state root can do while this one waits on a page. */
const others: Readonly<Record<string, () => void>> = {
  'began another setup': () => void valueOf(startOn(stateRoot).session.start('install', 'sample')),
  'went on with this one': () => void valueOf(startOn(stateRoot).session.resume()),
  'came back to this one': () => void valueOf(startOn(stateRoot).session.comeBack()),
};

/** What a run of another program that is going on leaves in the folder. */
function lock(): void {
  writeFileSync(inCurrent(`lock.${String(process.ppid)}.unknown`), '');
}

/** Windows opens a program after a restart: whichever session is in the folder waits for that. */
function expectReturn(): void {
  mkdirSync(path.dirname(entry()), { recursive: true });
  writeFileSync(entry(), 'setup.exe --resume');
}

/** All that a run of this session would have changed in the folder. */
const state = () => ({ session: onDisk(), entry: existsSync(entry()), journal: existsSync(journalPath(currentFolder(stateRoot))) });

describe.each(Object.entries(others))('a window whose folder has another session since a command %s', (_, takeOver) => {
  it('writes nothing of its own into it, and tells the log', () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    takeOver();
    const before = onDisk();
    valueOf(session.goTo('sql'));
    valueOf(session.submit('sql', answersIn(stateRoot).sql));
    expect(onDisk()).toBe(before);
    expect(log()).toContain('session.taken');
  });

  it('does not install over it: nothing is changed, neither there nor on the page', async () => {
    const { session } = startOn(stateRoot);
    const active = await readyToRun(session, bench, answersIn(stateRoot));
    takeOver();
    expectReturn();
    const before = [state(), session.read()];
    expect(await startRun(active)).toEqual(failed(taken()));
    expect([state(), session.read()]).toEqual(before);
  });

  it('lets go of its own, and leaves that one on offer', () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    takeOver();
    const before = [onDisk(), earlier()];
    expect(valueOf(session.discard())).toMatchObject({ mode: 'none', page: 'launch', saved: { product: 'sample' } });
    expect([onDisk(), earlier()]).toEqual(before);
  });
});

describe('a window whose setup was put away', () => {
  it('does not put it back', () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    valueOf(startOn(stateRoot).session.discard());
    valueOf(session.goTo('sql'));
    expect(existsSync(currentFolder(stateRoot))).toBe(false);
  });

  it('goes on with the one that is there, not with what it had', () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    valueOf(session.submit('sql', answersIn(stateRoot).sql));
    valueOf(session.goTo('launch'));
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    expect(valueOf(session.resume())).toMatchObject({ page: 'package', answers: {} });
    valueOf(session.goTo('sql'));
    expect(JSON.parse(onDisk()), 'it is this one’s now').toMatchObject({ page: 'sql', answers: {} });
  });
});

describe('a window in whose folder another run goes on', () => {
  it('does not begin one: nothing is changed', async () => {
    const { session } = startOn(stateRoot);
    const active = await readyToRun(session, bench, answersIn(stateRoot));
    expectReturn();
    lock();
    const before = [state(), session.read()];
    expect(await startRun(active)).toEqual(failed(locked));
    expect([state(), session.read()]).toEqual(before);
  });

  it('does not go on with that session', () => {
    valueOf(startOn(stateRoot).session.start('install', 'sample'));
    lock();
    const before = onDisk();
    const { session } = startOn(stateRoot);
    expect([session.resume(), session.comeBack()]).toEqual([failed(locked), failed(locked)]);
    expect([session.read().page, onDisk()]).toEqual(['launch', before]);
  });
});

describe('a run that finds at its locks that another was faster', () => {
  it.each([
    ['with a session of its own', () => others['began another setup']?.(), taken],
    ['with a run', lock, () => locked],
  ])('%s, ends there: no report, no journal, and the machine still opens the program for it', async (_, beFaster, failure) => {
    let theirs: unknown = null;
    // The last that happens before the locks.
    const hold: SessionEnvironment['hold'] = () => {
      beFaster();
      expectReturn();
      theirs = state();
      return () => undefined;
    };
    const { session } = startOn(stateRoot, {}, {}, { hold });
    valueOf(await startRun(await readyToRun(session, bench, answersIn(stateRoot))));
    await ended(session);
    expect(session.read()).toMatchObject({ page: 'installation', run: { phase: 'failed', failure: failure() }, report: null });
    expect([state(), existsSync(inCurrent('report.json'))]).toEqual([theirs, false]);
    expect(isIdle(session)).toBe(true);
  });
});

describe('a session file that nobody can understand', () => {
  it('is written over by the window whose setup it was', () => {
    const { session } = startOn(stateRoot);
    valueOf(session.start('install', 'sample'));
    writeFileSync(inCurrent('session.json'), '{');
    valueOf(session.goTo('sql'));
    expect(JSON.parse(onDisk())).toMatchObject({ page: 'sql' });
  });

  it('since a newer version wrote it, is left as it is', async () => {
    const { session } = startOn(stateRoot);
    const active = await readyToRun(session, bench, answersIn(stateRoot));
    const newer = onDisk().replace('"schemaVersion": 2', '"schemaVersion": 99');
    writeFileSync(inCurrent('session.json'), newer);
    valueOf(session.goTo('sql'));
    expect(onDisk()).toBe(newer);
    expect(await startRun(active)).toMatchObject({ failure: { code: 'session.newer' } });
  });
});

function earlier(): readonly string[] {
  const folder = path.join(stateRoot, 'earlier');
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isIdle(session: Session): boolean {
  return valueOf(session.active('test')).work.run === null;
}

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failed } from '../../app/outcome.ts';
import { valueOf } from '../package/testing.ts';
import { answersIn, useBench } from '../steps/testing.ts';
import { fileResumeEntry, type ResumeEntry } from '../system/resume-entry.ts';
import type { SessionEnvironment } from './active-session.ts';
import { startRun } from './run-work.ts';
import { currentFolder } from './session-files.ts';
import { askedAgain, codeOf, ended, readyToRun, startOn, type Started } from './testing.ts';

const bench = useBench();
const SQL = 'SQLSVR2017/setup.exe';
const restartFirst = { [SQL]: { exitCode: -2_067_919_934 } };
const restartBegun = { [SQL]: { exitCode: 1641 } };
const restartToFinish = { [SQL]: { exitCode: 3010 } };
const line = '"C:\\My setup.exe" --resume';
const long = ['C:\\My setup.exe', '--resume', '--state', `D:\\${'x'.repeat(300)}`];
let stateRoot = '';
let entry: ResumeEntry;

beforeEach(() => {
  stateRoot = bench.freshRoot();
  entry = { ...fileResumeEntry(`${stateRoot}-entry.txt`), isRun: true };
});

const answers = () => answersIn(stateRoot);

/** Starts the program on a machine whose entry is the test's. */
function start(scripts: Parameters<typeof startOn>[1] = {}, more: Partial<SessionEnvironment> = {}): Started {
  const command = { comeBack: ['C:\\My setup.exe', '--resume'], resumeEntryFor: () => entry };
  return startOn(stateRoot, scripts, {}, { ...command, ...more });
}

/** Runs the chain to its end, whatever that is. */
async function run({ session }: Started): Promise<void> {
  valueOf(await startRun(await readyToRun(session, bench, answers())));
  await ended(session);
}

async function entered(): Promise<string | null> {
  return valueOf(await entry.read());
}

describe('a run that ends for a restart', () => {
  it.each([
    ['before it can go on', restartFirst, 'restartFirst'],
    ['that an installer has begun', restartBegun, 'restartFirst'],
    ['to finish', restartToFinish, 'finished'],
  ] as const)('%s has this program opened again, and says so', async (_, scripts, phase) => {
    const started = start(scripts);
    await run(started);
    expect(started.session.read()).toMatchObject({ run: { phase, restartNeeded: true }, comesBack: true });
    expect(await entered()).toBe(line);
  });

  it('on a sample machine keeps a file there, and promises nothing', async () => {
    const started = startOn(stateRoot, restartFirst);
    await run(started);
    const kept = fileResumeEntry(path.join(currentFolder(stateRoot), 'machine', 'resume-entry.txt'));
    expect([valueOf(await kept.read()), started.session.read().comesBack]).toEqual(['"setup.exe" --resume', false]);
  });

  it('whose entry cannot be written, or would be too long for Windows, promises nothing', async () => {
    const denied = failed({ code: 'file.unwritable', path: 'RunOnce', reason: '5' });
    const forbidden = start(restartFirst, { resumeEntryFor: () => ({ ...entry, write: () => Promise.resolve(denied) }) });
    await run(forbidden);
    expect(forbidden.session.read()).toMatchObject({ run: { phase: 'restartFirst' }, comesBack: false });
    const tooLong = start(restartFirst, { comeBack: long });
    await run(tooLong);
    expect([tooLong.session.read().comesBack, await entered()]).toEqual([false, null]);
  });
});

describe('an entry that breaks instead of answering', () => {
  it.each([
    ['is written again', 'write', (started: Started) => started.session.resume()],
    ['is removed', 'remove', (started: Started) => started.session.discard()],
  ] as const)('when it %s is a bug in the log, and no more than that', async (_, what, go) => {
    await run(start(restartFirst));
    const broken = { ...entry, [what]: () => Promise.reject(new Error('no registry')) };
    valueOf(go(start({}, { resumeEntryFor: () => broken })));
    await vi.waitFor(() => {
      expect(readFileSync(path.join(stateRoot, 'logs', 'setup.jsonl'), 'utf8')).toContain('Error: no registry');
    });
  });
});

describe('a run that ends otherwise leaves no entry', () => {
  it.each([
    ['finished', {}],
    ['failed', { [SQL]: { exitCode: 1 } }],
  ] as const)('%s', async (phase, scripts) => {
    const started = start(scripts);
    await run(started);
    expect([started.session.read().run.phase, await entered()]).toEqual([phase, null]);
  });
});

describe('the entry is removed', () => {
  it('when the run goes on', async () => {
    await run(start(restartFirst));
    const { session } = start();
    valueOf(session.resume());
    await vi.waitFor(() => {
      expect(session.read().comesBack).toBe(true);
    });
    const active = await askedAgain(session, answers());
    valueOf(await startRun(active));
    await ended(session);
    expect(session.read()).toMatchObject({ run: { phase: 'finished' }, comesBack: false });
    expect(await entered()).toBeNull();
  });

  it.each([
    ['is discarded', (started: Started) => started.session.discard()],
    ['gives way to a new one', (started: Started) => started.session.start('install', 'sample')],
  ])('when its session %s', async (_, putAway) => {
    await run(start(restartFirst));
    expect(await entered()).toBe(line);
    valueOf(putAway(start()));
    await vi.waitFor(async () => {
      expect(await entered()).toBeNull();
    });
  });
});

describe('a program that comes back', () => {
  it('after the restart is on the page of the installation, with checks, vault and connection asked again and no secret', async () => {
    await run(start(restartFirst, { now: () => new Date('2001-01-01') }));
    const { session } = start();
    expect(valueOf(session.comeBack())).toMatchObject({
      page: 'installation',
      run: { phase: 'restartFirst', restartNeeded: false },
      secretsSet: [],
    });
    await vi.waitFor(() => {
      expect(session.read().checks).toMatchObject({ running: false, server: { stages: ['server'] }, sql: { stages: ['sql'] } });
    }, 10_000);
    expect(session.read().vault).not.toBeNull();
    // Through a proxy that wants a password nothing is tried before the password is there.
    expect(session.read().connection).toEqual({ kind: 'notTested' });
    expect(codeOf(await startRun(valueOf(session.active('test'))))).toBe('session.notNow');
  });

  it.each([
    ['before the restart has happened', (): Promise<unknown> => entry.remove()],
    ['and finds its entry changed by somebody else', (): Promise<unknown> => entry.write('"C:\\evil.exe"')],
  ])('%s still asks for it, and comes back once more', async (_, meanwhile) => {
    await run(start(restartFirst));
    await meanwhile();
    const { session } = start();
    expect(valueOf(session.comeBack()).run).toMatchObject({ phase: 'restartFirst', restartNeeded: true });
    await vi.waitFor(() => {
      expect(session.read().comesBack).toBe(true);
    });
    expect(await entered()).toBe(line);
  });

  it('after the restart does so no more', async () => {
    await run(start(restartFirst, { now: () => new Date('2001-01-01') }));
    await entry.remove();
    const { session } = start();
    valueOf(session.comeBack());
    await vi.waitFor(() => {
      expect(session.read().checks.sql).not.toBeNull();
    }, 10_000);
    expect([session.read().comesBack, await entered()]).toEqual([false, null]);
  });

  it('to a run that was finished by the restart is on the last page, where no restart is left to do', async () => {
    await run(start(restartToFinish, { now: () => new Date('2001-01-01') }));
    const { session } = start();
    expect(valueOf(session.comeBack())).toMatchObject({ page: 'finish', run: { phase: 'finished', restartNeeded: false } });
  });

  it.each([
    ['that its end left', (): void => undefined],
    [
      'made from the journal where that is missing',
      (): void => {
        rmSync(path.join(currentFolder(stateRoot), 'report.json'));
      },
    ],
  ])('to a run that was finished by the restart has its report, %s: without a restart that is still to come', async (_, meanwhile) => {
    await run(start(restartToFinish, { now: () => new Date('2001-01-01') }));
    meanwhile();
    const { session } = start();
    const { report } = valueOf(session.comeBack());
    const file = path.join(currentFolder(stateRoot), 'report.json');
    expect(report).toEqual({ kind: 'written', path: file });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      run: { phase: 'finished', restartNeeded: false },
      product: { id: 'sample' },
    });
    expect(readFileSync(path.join(currentFolder(stateRoot), 'report-fr.html'), 'utf8')).toContain('<html');
  });

  it('to a run that has failed has its report, and says where it cannot be written', async () => {
    await run(start({ [SQL]: { exitCode: 1 } }));
    const file = path.join(currentFolder(stateRoot), 'report.json');
    expect(valueOf(start().session.resume()).report).toEqual({ kind: 'written', path: file });
    rmSync(file);
    mkdirSync(`${file}.new`);
    expect(valueOf(start().session.resume()).report).toMatchObject({ kind: 'notWritten', folder: currentFolder(stateRoot) });
  });

  it('to nothing is on the first page', () => {
    const { session } = start();
    expect([codeOf(session.comeBack()), session.read().page]).toEqual(['run.nothingToResume', 'launch']);
  });
});

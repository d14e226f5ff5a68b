import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../app/machine/world.ts';
import type { RunPhase } from '../../app/plan/run-state.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { runDocument, type RunDocument } from '../../app/support/run-document.ts';
import { valueOf } from '../package/testing.ts';
import { answersIn, useBench } from '../steps/testing.ts';
import type { System } from '../system/system.ts';
import type { SessionEnvironment } from './active-session.ts';
import { startRun, stopRun } from './run-work.ts';
import { createSession, type Session } from './session.ts';
import { currentFolder } from './session-files.ts';
import { codeOf, ended, readyToRun, startOn } from './testing.ts';

const bench = useBench();
const SQL = 'SQLSVR2017/setup.exe';
let stateRoot = '';

beforeEach(() => {
  stateRoot = bench.freshRoot();
});

const answers = () => answersIn(stateRoot);
const report = () => path.join(currentFolder(stateRoot), 'report.json');
const readReport = (): RunDocument => runDocument.parse(JSON.parse(readFileSync(report(), 'utf8')));

describe('while it is looked for what a failed run changed', () => {
  it('another session may begin, and nothing of the run is written into it', async () => {
    const { session, gathering } = start({ slowFrom: 'failed', scripts: { [SQL]: { exitCode: 1 } } });
    const active = await readyToRun(session, bench, answers());
    valueOf(await startRun(active));
    await gathering.begun;
    expect(readReport()).toMatchObject({ run: { phase: 'failed' }, changes: null });
    valueOf(session.discard());
    valueOf(session.start('install', 'sample'));
    const next = session.read();
    gathering.goOn();
    await active.work.ended;
    expect(existsSync(report())).toBe(false);
    expect(session.read()).toBe(next);
  });

  it('it may be tried again, and stays busy until that run has ended', async () => {
    const { session, gathering } = start({ slowFrom: 'failed', scripts: { [SQL]: { exitCode: 1 } } });
    const active = await readyToRun(session, bench, answers());
    valueOf(await startRun(active));
    await gathering.begun;
    const first = active.work.ended;
    const again = startRun(active);
    gathering.goOn();
    await first;
    expect(codeOf(session.discard())).toBe('session.notNow');
    valueOf(await again);
    await ended(session);
    expect(readReport()).toMatchObject({ run: { phase: 'failed' }, changes: expect.any(Array) as unknown });
    valueOf(session.discard());
  });
});

describe('a finished run', () => {
  it('keeps its session until its report is there, and can be stopped no more', async () => {
    const disturbing: string[] = [];
    const started = start({
      onPhase: (phase) => {
        if (phase === 'finished' && disturbing.length === 0) disturbing.push(codeOf(stopRun(active)), codeOf(started.session.discard()));
      },
    });
    const active = await readyToRun(started.session, bench, answers());
    valueOf(await startRun(active));
    await ended(started.session);
    expect(disturbing).toEqual(['session.notNow', 'session.notNow']);
    expect(started.session.read()).toMatchObject({ page: 'finish', run: { phase: 'finished' } });
  });

  it('is over although its report meets a bug', async () => {
    let isBroken = false;
    const started = start({
      onPhase: (phase) => (isBroken = phase === 'finished'),
      // It is the report that asks for the time next.
      more: {
        now: () => {
          const time = isBroken ? Number.NaN : Date.now();
          isBroken = false;
          return new Date(time);
        },
      },
    });
    const active = await readyToRun(started.session, bench, answers());
    valueOf(await startRun(active));
    await ended(started.session);
    expect(started.session.read()).toMatchObject({
      page: 'finish',
      run: { phase: 'finished', failure: null },
      report: { kind: 'notWritten', failure: { code: 'unexpected' } },
    });
    valueOf(started.session.discard());
  });
});

describe('a run that meets a bug before its first step', () => {
  it.each([
    ['while it is planned', 'facts'],
    ['while the machine is looked at before', 'services'],
  ] as const)('%s tells it, changes nothing, and can be started again', async (_, door) => {
    const { session, broken } = start({});
    const active = await readyToRun(session, bench, answers());
    const before = session.read();
    broken.add(door);
    await expect(startRun(active)).rejects.toThrow(door);
    expect(session.read()).toEqual(before);
    broken.clear();
    valueOf(await startRun(active));
    await ended(session);
    expect(session.read().run.phase).toBe('finished');
  });
});

describe('the report of a run', () => {
  it('is where the truth says', async () => {
    const { session } = start({});
    const active = await readyToRun(session, bench, answers());
    valueOf(await startRun(active));
    expect(session.read().report).toBeNull();
    await ended(session);
    expect(session.read().report).toEqual({ kind: 'written', path: report() });
  });

  it.each(['report.json', 'report-fr.html'])('that cannot be written, as %s, is told, and the run has finished', async (name) => {
    const { session } = start({});
    const active = await readyToRun(session, bench, answers());
    const file = path.join(active.folder, name);
    mkdirSync(path.join(file, 'in the way'), { recursive: true });
    valueOf(await startRun(active));
    await ended(session);
    const failure = { code: 'file.unwritable', path: file, reason: expect.any(String) as string };
    expect(session.read()).toMatchObject({
      page: 'finish',
      run: { phase: 'finished', failure: null },
      report: { kind: 'notWritten', failure, folder: active.folder },
    });
  });
});

interface Given {
  readonly scripts?: World['programs'];
  /** From this phase on facts are not there before they are let go on. */
  readonly slowFrom?: RunPhase;
  readonly onPhase?: (phase: RunPhase) => void;
  readonly more?: Partial<SessionEnvironment>;
}

/** A program on a machine whose doors are slow or broken when a test says so. */
function start({ scripts = {}, slowFrom, onPhase, more }: Given): {
  readonly session: Session;
  readonly gathering: { readonly begun: Promise<void>; readonly goOn: () => void };
  readonly broken: Set<'facts' | 'services'>;
} {
  const broken = new Set<'facts' | 'services'>();
  const [begun, mayGoOn] = [signal(), signal()];
  let isSlow = false;
  const { environment } = startOn(stateRoot, scripts);
  const through = (system: System): System => ({
    ...system,
    facts: {
      gather: async (...given) => {
        if (broken.has('facts')) throw new Error('facts');
        if (isSlow) begun.give();
        if (isSlow) await mayGoOn.given;
        return system.facts.gather(...given);
      },
    },
    services: { find: (name) => (broken.has('services') ? Promise.reject(new Error('services')) : system.services.find(name)) },
  });
  const session = createSession({
    ...environment,
    systemFor: (...given) => through(environment.systemFor(...given)),
    emit: (name, value) => {
      if (name !== 'session.changed') return;
      const { phase } = (value as Snapshot).run;
      isSlow ||= phase === slowFrom;
      onPhase?.(phase);
    },
    ...more,
  });
  return { session, broken, gathering: { begun: begun.given, goOn: mayGoOn.give } };
}

/** A promise that somebody else fulfils. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

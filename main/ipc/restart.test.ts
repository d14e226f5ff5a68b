import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { noRun } from '../../app/plan/run-state.ts';
import { createHandlers } from './handlers.ts';
import type { Desktop } from './desktop.ts';
import { valueOf } from '../package/testing.ts';
import { useBench, worldWith } from '../steps/testing.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import { fileResumeEntry, type ResumeEntry } from '../system/resume-entry.ts';
import { currentFolder } from '../session/session-files.ts';
import { startOn } from '../session/testing.ts';

const bench = useBench();
const refused = failed({ code: 'restart.refused', end: '5' });

interface Machine {
  readonly stateRoot: string;
  readonly happened: string[];
  readonly entry: ResumeEntry;
  readonly restart: () => Promise<Outcome<null>>;
}

/** A session of the real product whose machine answers a restart like this, and what happened in which order. */
function machine(answer: Outcome<null>, run = {}): Machine {
  const stateRoot = bench.freshRoot();
  const happened: string[] = [];
  const file = fileResumeEntry(path.join(stateRoot, 'entry.txt'));
  const entry: ResumeEntry = {
    ...file,
    isRun: true,
    write: (line) => {
      happened.push('entry');
      return file.write(line);
    },
  };
  const { session } = startOn(
    stateRoot,
    {},
    {},
    {
      resumeEntryFor: () => entry,
      systemFor: (_, folder) => createSampleSystem({ folder, world: worldWith({}), runtime: process.execPath }),
      restart: (comment) => {
        happened.push(comment);
        return Promise.resolve(answer);
      },
    },
  );
  valueOf(session.start('install', 'mabs-v3'));
  valueOf(session.active('test')).store.change({ run: { ...noRun, phase: 'restartFirst', restartNeeded: true, ...run } });
  const desktop = { exit: () => happened.push('exit') > 0, info: () => ({ language: 'fr' }) } as unknown as Desktop;
  const { 'computer.restart': restart } = createHandlers(session, desktop);
  return { stateRoot, happened, entry, restart: () => restart(null) };
}

describe('Restart now', () => {
  it('first has this program opened again, then restarts with the reason in words, then ends this program', async () => {
    const { happened, entry, restart } = machine(ok(null));
    expect(await restart()).toEqual(ok(null));
    expect(happened).toEqual(['entry', expect.stringMatching(/^Backup Server Setup redémarre cet ordinateur/u), 'exit']);
    expect(valueOf(await entry.read())).toContain('--resume');
  });

  it('is refused while another process has a run in the folder', async () => {
    const { stateRoot, happened, restart } = machine(ok(null));
    writeFileSync(path.join(currentFolder(stateRoot), `lock.${String(process.ppid)}.unknown`), '');
    expect(await restart()).toEqual(failed({ code: 'run.locked', pid: process.ppid }));
    expect(happened).toEqual([]);
  });

  it('that Windows refuses leaves the program open, and the entry for the restart by hand', async () => {
    const { happened, entry, restart } = machine(refused);
    expect(await restart()).toEqual(refused);
    expect(happened).not.toContain('exit');
    expect(valueOf(await entry.read())).not.toBeNull();
  });

  it.each([
    ['no restart is needed', { restartNeeded: false }],
    ['the run still works', { phase: 'running' }],
  ])('does nothing where %s', async (_, run) => {
    const { happened, restart } = machine(ok(null), run);
    expect(await restart()).toMatchObject({ kind: 'failed', failure: { code: 'session.notNow', call: 'computer.restart' } });
    expect(happened).toEqual([]);
  });

  it('does nothing on the sample, and nothing where this system is not ours to restart', async () => {
    const { session } = startOn(
      path.join(bench.folder, 'restart-sample'),
      {},
      {},
      { restart: () => Promise.reject(new Error('restarted')) },
    );
    valueOf(session.start('install', 'sample'));
    valueOf(session.active('test')).store.change({ run: { ...noRun, phase: 'restartFirst', restartNeeded: true } });
    const { 'computer.restart': restart } = createHandlers(session, { info: () => ({ language: 'en' }) } as Desktop);
    expect(await restart(null)).toMatchObject({ kind: 'failed', failure: { code: 'session.notNow' } });
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runList } from '../../app/commands/run-list.ts';
import { archiveSession, writeSession } from '../session/session-files.ts';
import { executeRun } from '../steps/execute.ts';
import { executionOf } from '../steps/testing-execution.ts';
import { tinyOrder } from '../steps/testing-tiny.ts';
import { worldWith } from '../steps/testing.ts';
import { runsCommand } from './runs.ts';
import { programOn, run } from './testing.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'runs-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

const told = (...words: readonly string[]) => run(runsCommand, programOn(root, worldWith({})), words);

/** A session whose run ends so, in the place of the present one. */
async function runOnce(exitCode: number): Promise<void> {
  const order = tinyOrder(path.join(root, 'work', String(exitCode)), { 'install-sql': { exitCode } }, ['install-sql']);
  const folder = path.join(root, 'current');
  mkdirSync(path.join(folder, 'logs'), { recursive: true });
  writeSession(folder, {
    schemaVersion: 2,
    id: null,
    savedAt: '',
    product: 'sample',
    mode: 'install',
    page: 'finish',
    answers: {},
    extracted: null,
    package: null,
  });
  writeFileSync(path.join(folder, 'report.json'), '{}');
  await executeRun(executionOf({ ...order, stateFolder: folder }));
}

describe.runIf(process.platform === 'linux')('the runs of a state folder', () => {
  it('are the present one and those that were put away, the newest first, each with its end and its files', async () => {
    await runOnce(1603);
    archiveSession(root, new Date('2026-11-26T10:00:00Z'));
    await runOnce(0);
    const earlier = path.join(root, 'earlier', '2026-11-26T10-00-00-000Z');
    const { code, out } = await told('--format', 'json');
    const { runs } = runList.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(runs.map(({ folder, current, phase, failure }) => [folder, current, phase, failure])).toEqual([
      [path.join(root, 'current'), true, 'finished', null],
      [earlier, false, 'failed', 'run.exitCode'],
    ]);
    expect(runs[1]).toMatchObject({ product: 'sample', report: path.join(earlier, 'report.json'), logs: path.join(earlier, 'logs') });
    const text = await told();
    expect(text.out.split('\n').filter((line) => !line.startsWith('  '))).toEqual([
      expect.stringContaining('The installation is finished.'),
      expect.stringContaining('The installation stopped at a problem.'),
      '',
    ]);
  });

  it('are told to be none where there was none', async () => {
    expect(await told()).toEqual({ code: 0, out: 'No installation was begun with this state folder.\n', err: '' });
    expect(runList.parse(JSON.parse((await told('--format=json')).out)).runs).toEqual([]);
  });

  it('are told with a journal that nobody can read, too', async () => {
    await runOnce(0);
    writeFileSync(path.join(root, 'current', 'journal.jsonl'), 'nonsense\n');
    expect(runList.parse(JSON.parse((await told('--format', 'json')).out)).runs).toMatchObject([
      { phase: 'failed', failure: 'run.journalDamaged' },
    ]);
  });
});

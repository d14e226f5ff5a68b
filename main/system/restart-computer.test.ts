import { describe, expect, it } from 'vitest';
import { ok } from '../../app/outcome.ts';
import type { ProgramEnd, ProgramRequest } from './run-program.ts';
import { restartOf, windowsRestart } from './restart-computer.ts';

/** Restarts a machine whose program ends like this: what came of it, and what it was started with. */
async function restart(end: ProgramEnd) {
  const requests: ProgramRequest[] = [];
  const outcome = await windowsRestart((request) => {
    requests.push(request);
    return Promise.resolve({ ...end, output: '' });
  })('Why');
  return { outcome, requests };
}

describe('restarting the computer', () => {
  it('runs the program of Windows’ own folder, and no other of that name', async () => {
    const { outcome, requests } = await restart({ kind: 'exited', exitCode: 0 });
    expect(outcome).toEqual(ok(null));
    expect(requests).toEqual([
      expect.objectContaining({
        file: 'C:\\Windows\\System32\\shutdown.exe',
        cwd: 'C:\\Windows\\System32',
        args: ['/r', '/t', '10', '/d', 'p:4:1', '/c', 'Why'],
        totalLimitMs: 30_000,
      }),
    ]);
  });

  it.each([
    [{ kind: 'exited', exitCode: 5 }, '5'],
    [{ kind: 'exited', exitCode: 1190 }, '1190'],
    [{ kind: 'notStarted', reason: 'ENOENT' }, 'ENOENT'],
    [{ kind: 'timedOut' }, 'timedOut'],
  ] as const)('tells how it was refused: %j', async (end, told) => {
    expect((await restart(end)).outcome).toEqual({ kind: 'failed', failure: { code: 'restart.refused', end: told } });
  });

  it.each(['linux', 'darwin'] as const)('is nothing that %s lets us do', (platform) => {
    expect(restartOf(platform)).toBeNull();
  });
});

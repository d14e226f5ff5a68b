import { expect, it } from 'vitest';
import { leftStopped } from './left-stopped.ts';
import type { RunPhase, StepState } from './run-state.ts';
import { runOf } from './testing.ts';

const chain = ['stop-backups', 'backup-database', 'upgrade-server'] as const;

it.each<readonly [string, RunPhase, readonly StepState[], number]>([
  ['whose copy of the database failed says how backups are started again', 'failed', ['done', 'failed', 'waiting'], 1],
  ['that was stopped after it says so too', 'stopped', ['done', 'done', 'waiting'], 1],
  ['that failed while it stopped them says so: some are stopped', 'failed', ['failed', 'waiting', 'waiting'], 1],
  ['that stopped none says nothing', 'failed', ['waiting', 'waiting', 'waiting'], 0],
  ['whose Setup has started them again says nothing', 'failed', ['done', 'done', 'done'], 0],
  ['that goes on says nothing', 'running', ['done', 'running', 'waiting'], 0],
])('a run %s', (_, phase, states, count) => {
  const run = runOf(chain, states, { phase });
  expect(leftStopped(run, 'en')).toHaveLength(count);
  for (const language of ['en', 'fr'] as const) {
    for (const words of leftStopped(run, language)) expect(words).toMatch(/: Get-Service SQLAgent\*, .*obengine .*\| Start-Service$/u);
  }
});

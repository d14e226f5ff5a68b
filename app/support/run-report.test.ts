import { expect, it } from 'vitest';
import { noRun } from '../plan/run-state.ts';
import type { RunDocument } from './run-document.ts';
import { runReport } from './run-report.ts';

const failedUpgrade: RunDocument = {
  schemaVersion: 1,
  program: '0.0.0',
  product: { id: 'mabs-v3', name: 'Microsoft Azure Backup Server v3', version: '13.0.415.0', sample: false },
  writtenAt: '2026-01-01T00:00:00.000Z',
  answers: {},
  vault: null,
  checks: { server: null, sql: null },
  plan: [],
  run: {
    ...noRun,
    phase: 'failed',
    steps: [{ id: 'stop-backups', weight: 1, state: 'done', fraction: 1, startedAt: null, endedAt: null }],
  },
  changes: null,
  diagnosis: null,
};

it.each([
  ['en', 'no backups run until the upgrade is done'],
  ['fr', 'aucune sauvegarde n’a lieu avant la fin de la mise à niveau'],
] as const)('the report of an upgrade that failed says in %s that backups are stopped', (language, words) => {
  expect(runReport(failedUpgrade, language)).toContain(words);
  expect(runReport({ ...failedUpgrade, run: { ...failedUpgrade.run, phase: 'finished' } }, language)).not.toContain(words);
});

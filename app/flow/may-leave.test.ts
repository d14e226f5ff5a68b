import { expect, it } from 'vitest';
import { runChecks } from '../checks/run-checks.ts';
import { nothingGathered } from '../machine/testing.ts';
import { products } from '../products/index.ts';
import { emptySnapshot, type Snapshot } from '../session/snapshot.ts';
import { firstBlocker, firstOpenPage, type Blocker } from './may-leave.ts';
import { pagesOf, type PageId } from './pages.ts';

/** Checks that found nothing open. */
const passed = runChecks({
  facts: nothingGathered,
  context: { product: products['mabs-v3'], mode: 'install', answers: {} },
  stages: ['server', 'sql'],
  only: [],
  gatheredAt: '',
  finishedAt: '',
});
/** What an upgrade asks up to the connection is answered; an installation still wants its folders before that. */
const answered: Partial<Snapshot> = {
  package: { kind: 'extracted', result: { schemaVersion: 1, destination: '/d', files: 1, bytes: 1, programs: [] } },
  answers: { license: { accepted: true }, sql: { kind: 'upgrade' }, updates: { microsoftUpdate: true } },
  checks: { running: false, server: passed, sql: passed },
  secretsSet: ['keyPassword', 'accountPassword'],
};

it.each<[Snapshot['mode'], string, Partial<Snapshot>, PageId, Blocker]>([
  ['install', 'nothing answered', {}, 'package', { kind: 'packageNotReady' }],
  ['install', 'what an upgrade asks answered', answered, 'folders', { kind: 'answerMissing', topic: 'folders' }],
  ['upgrade', 'the same answered', answered, 'connection', { kind: 'answerMissing', topic: 'connection' }],
])('%s, with %s: the first page with something open is one of its own', (mode, _, change, page, blocker) => {
  const snapshot = { ...emptySnapshot, mode, ...change };
  expect(firstOpenPage(snapshot)).toEqual({ page, blocker });
  expect(firstBlocker(snapshot)).toEqual(blocker);
  expect(pagesOf(mode)).toContain(page);
});

import { expect, test } from 'vitest';
import type { RunRecord } from '../../app/plan/events.ts';
import { RECORD_LIMIT } from '../../app/plan/latest-records.ts';
import { noRun } from '../../app/plan/run-state.ts';
import { emptySnapshot } from '../../app/session/snapshot.ts';
import { createFakeBridge, type FakeOptions } from '../bridge/fake-bridge.ts';
import { createWizardStore } from './store.ts';

function make(options: FakeOptions = {}) {
  const fake = createFakeBridge(options);
  return { fake, store: createWizardStore(fake.bridge, { info: fake.info, snapshot: fake.snapshot(), records: [] }) };
}

const line = (seq: number): RunRecord => ({
  seq,
  time: '2026-11-23T08:00:00.000Z',
  event: { kind: 'logLine', step: 'install-sql', text: String(seq) },
});
const progress = {
  phase: 'verifying',
  bytesDone: 1,
  bytesTotal: 2,
  file: null,
  filesDone: 0,
  filesTotal: 1,
  bytesPerSecond: null,
} as const;

test('a snapshot that a call returns becomes the truth of the window', async () => {
  const { store } = make();
  const outcome = await store.getState().call('session.start', { mode: 'install', product: 'sample' });
  expect(outcome.kind).toBe('ok');
  expect(store.getState().snapshot.page).toBe('package');
});

test('a call that returns something else leaves the truth alone', async () => {
  const { store } = make({ handlers: { 'dialog.folder': () => Promise.resolve({ kind: 'ok', value: 'C:\\Downloads' }) } });
  expect(await store.getState().call('dialog.folder', { start: null })).toEqual({ kind: 'ok', value: 'C:\\Downloads' });
  expect(store.getState().snapshot).toEqual(emptySnapshot);
});

test('a failure comes back as it is and changes nothing', async () => {
  const failure = { code: 'session.notNow', call: 'run.start', state: 'busy' } as const;
  const { store } = make({ handlers: { 'run.start': () => Promise.resolve({ kind: 'failed', failure }) } });
  expect(await store.getState().call('run.start', null)).toEqual({ kind: 'failed', failure });
  expect(store.getState().snapshot).toEqual(emptySnapshot);
});

test('a bridge that breaks is an unexpected failure with the name of the call', async () => {
  const { store } = make({ handlers: { 'run.start': () => Promise.reject(new Error('gone')) } });
  expect(await store.getState().call('run.start', null)).toEqual({
    kind: 'failed',
    failure: { code: 'unexpected', reference: 'run.start' },
  });
});

test('what main announces is taken over', () => {
  const { fake, store } = make();
  fake.change({ page: 'sql' });
  fake.emit('theme.changed', 'dark');
  expect(store.getState()).toMatchObject({ snapshot: { page: 'sql' }, theme: 'dark' });
});

test('records are kept up to the limit, without progress, until another run begins', () => {
  const { fake, store } = make({ snapshot: { run: { ...noRun, runId: 'a' } } });
  fake.emit(
    'run.records',
    Array.from({ length: RECORD_LIMIT + 10 }, (_, index) => line(index)),
  );
  fake.emit('run.records', [{ ...line(999), event: { kind: 'stepProgress', step: 'install-sql', fraction: 0.5 } }]);
  expect(store.getState().records).toHaveLength(RECORD_LIMIT);
  expect(store.getState().records.at(-1)?.seq).toBe(RECORD_LIMIT + 9);
  fake.change({ run: { ...noRun, runId: 'b' } });
  expect(store.getState().records).toEqual([]);
});

test('progress of the package ends with the work it is of', () => {
  const inspection = { folder: '/d', kind: 'sevenZip', first: 'a', sums: null, bytes: 2, ok: true, parts: [] } as const;
  const { fake, store } = make({ snapshot: { package: { kind: 'verifying', inspection: { ...inspection, parts: [] }, parts: [] } } });
  fake.emit('package.progress', progress);
  expect(store.getState().packageProgress).toEqual(progress);
  fake.change({ package: { kind: 'none', problem: null } });
  expect(store.getState().packageProgress).toBeNull();
});

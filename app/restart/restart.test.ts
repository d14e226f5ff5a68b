import { describe, expect, it } from 'vitest';
import { noRun } from '../plan/run-state.ts';
import { emptySnapshot, type Snapshot } from '../session/snapshot.ts';
import { languages } from '../texts/texts.ts';
import { restartArguments, restartReason } from './restart.ts';
import { restartTexts } from './restart.texts.ts';

const setup: Snapshot = { ...emptySnapshot, mode: 'install', product: { id: 'mabs-v3', name: 'MABS', sample: false } };
const waits = { ...setup, run: { ...noRun, phase: 'restartFirst', restartNeeded: true } } as const;
const pending = { name: 'Software.PendingRestart', status: 'failed' };
const checks = { running: false, server: { results: [pending] }, sql: null } as unknown as Snapshot['checks'];

describe('a restart is waited for', () => {
  it.each([
    ['by a run that goes on after it', waits, 'goOn'],
    ['by a run that it finishes', { ...setup, run: { ...noRun, phase: 'finished', restartNeeded: true } }, 'finish'],
    ['by Windows, before anything was installed', { ...setup, checks }, 'windows'],
    ['no more once it has happened', { ...waits, run: { ...waits.run, restartNeeded: false } }, null],
    ['not while the run still works', { ...waits, run: { ...waits.run, phase: 'running' } }, null],
    ['not while checks run', { ...setup, checks: { ...checks, running: true } }, null],
    ['not by a run that finished without', { ...setup, run: { ...noRun, phase: 'finished' } }, null],
    ['never by the sample', { ...waits, product: { id: 'sample', name: 'Sample', sample: true } }, null],
    ['never by another server', { ...waits, factsSource: { file: 'f', host: 'h', gatheredAt: '', sample: false } }, null],
    ['never where only checks are run', { ...setup, mode: 'check', checks }, null],
    ['never on the first page', emptySnapshot, null],
  ] as const)('%s', (_, snapshot, reason) => {
    expect(restartReason(snapshot)).toBe(reason);
  });
});

describe('the program of Windows gets', () => {
  it('a planned restart for the maintenance of an application, in a moment, with its reason in words', () => {
    expect(restartArguments('Why')).toEqual(['/r', '/t', '10', '/d', 'p:4:1', '/c', 'Why']);
  });

  it.each(languages)('a comment that it takes (%s)', (language) => {
    const { comment } = restartTexts[language];
    expect(restartArguments(comment).at(-1)).toBe(comment);
    expect(restartArguments('x'.repeat(600)).at(-1)).toHaveLength(512);
  });
});

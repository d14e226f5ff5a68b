import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fold } from '../../app/plan/fold.ts';
import { executeRun } from './execute.ts';
import type { RunOrder } from './testing-execution.ts';
import { executionOf, stepsOf } from './testing-execution.ts';
import { canaries, recordsOf, startsOf, useBench } from './testing.ts';

const bench = useBench();
const other = 'Another-passphrase-than-before-7';

describe('the saved passphrase', () => {
  it('is never replaced: a file with another text ends the run before anything is registered', async () => {
    const order = bench.order();
    const file = passphraseFile(order);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'the only copy of an earlier one\r\n');
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'failed' });
    expect(fold(recordsOf(order)).failure).toEqual({ code: 'run.secretFileDiffers', path: file });
    expect([readFileSync(file, 'utf8'), startsOf(order)]).toEqual(['the only copy of an earlier one\r\n', []]);
  });

  it('is the one that is used: going on with another passphrase is refused, with the same one it goes on', async () => {
    const order = bench.order();
    const stopped = { isStopRequested: () => recordsOf(order).some(({ event }) => event.kind === 'stepFinished') };
    await executeRun(executionOf(order, stopped));
    const changed = { ...order, secrets: { ...order.secrets, passphrase: other } };
    expect(await executeRun(executionOf(changed))).toEqual({ kind: 'ok', value: 'failed' });
    expect(fold(recordsOf(order)).failure?.code).toBe('run.secretFileDiffers');
    expect(readFileSync(passphraseFile(order), 'utf8')).toBe(`${canaries.passphrase}\r\n`);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toHaveLength(5);
  });
});

function passphraseFile(order: RunOrder): string {
  const step = stepsOf(order).find(({ kind }) => kind === 'write-secret-file');
  return step?.kind === 'write-secret-file' ? step.path : '';
}

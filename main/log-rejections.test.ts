import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createLog } from './log.ts';
import { logRejections } from './log-rejections.ts';

it('what was rejected and nobody waited for is in the log with its stack, without secrets, until it is logged no more', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rejections-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, 'setup.jsonl');
  const source = new EventEmitter();
  const endLogging = logRejections(
    source,
    createLog(
      file,
      (text) => text.replace('Canary-1', '••••••'),
      () => new Date(),
    ),
  );
  source.emit('unhandledRejection', new Error('no registry for Canary-1'));
  endLogging();
  source.emit('unhandledRejection', new Error('later'));
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ event: 'bug', error: expect.stringMatching(/^Error: no registry for ••••••\n {4}at /u) as string }),
  ]);
});

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import { fold } from '../../app/plan/fold.ts';
import { stepFailed } from './run-context.ts';
import { executionOf } from './testing-execution.ts';
import { tinyOrder } from './testing-tiny.ts';
import { withSecretFile } from './with-secret-file.ts';

it('a file with secrets that cannot be removed is said, although its step failed of something else', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secret-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, 'secret', 'answers.ini');
  const events: RunEvent[] = [];
  const context = { ...executionOf(tinyOrder(folder)).context, say: (event: RunEvent) => void events.push(event) };
  const failure = stepFailed({ code: 'run.programKilled', step: 'install-server', program: 'Setup.exe', signal: 'SIGKILL' });
  const work = () => {
    expect(existsSync(file)).toBe(true);
    // What no call for files removes, whoever asks: a folder in its place.
    rmSync(file);
    mkdirSync(file);
    return Promise.resolve(failure);
  };
  expect(await withSecretFile(file, 'Canary-1', 'install-server', context, work)).toEqual(failure);
  expect(events).toEqual([
    { kind: 'secretFileOpened', step: 'install-server', path: file },
    { kind: 'secretFileLeft', path: file },
  ]);
  expect(fold(events.map((event, index) => ({ seq: index + 1, time: '', event }))).secretFileLeft).toBe(file);
});

import { expect, it } from 'vitest';
import type { Failure } from '../failure.ts';
import { refusedSecret } from './refused-secret.ts';

const heard = (source: 'script' | 'dpm', id: number) => ({ findings: [{ source, id, message: null }], lines: [] });
const failed = (source: 'script' | 'dpm', id: number): Failure => ({
  code: 'run.exitCode',
  step: 'restore-keys',
  program: 'powershell.exe',
  exitCode: 1,
  heard: heard(source, id),
});

it.each([
  ['keys that were not taken', failed('script', 1), 'keyPassword'],
  ['a copy that is not there', failed('script', 2), null],
  ['the same number of another program', failed('dpm', 1), null],
  ['a failure that nothing explains', { code: 'stopped' }, null],
  ['no failure', null, null],
] as const)('after %s', (_, failure, name) => {
  expect(refusedSecret(failure)).toBe(name);
});

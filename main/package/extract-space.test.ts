import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import type { Failure } from '../../app/failure.ts';
import { orFullDrive, type SpaceNeed } from './extract-space.ts';
import { realTools } from './testing.ts';

const MB = 1024 ** 2;
const ended: Failure = {
  code: 'package.vendorEnded',
  program: 'Installer.exe',
  exitCode: 4,
  ending: 'fatal',
  file: 'setup.exe',
  lastLine: '',
};
const waits: Failure = { code: 'package.vendorWaits', program: 'Installer.exe', slice: null, lastLine: '' };
const stopped: Failure = { code: 'stopped' };

/** A drive with so many bytes free while the extractor's files lie on it, and so many without them. */
function drive(full: number | null, after: number | null): { readonly need: SpaceNeed; readonly drop: () => Promise<void> } {
  let free = full;
  const tools = { ...realTools, freeBytes: () => Promise.resolve(free) };
  const need = { destination: tmpdir(), tools, requiredFreeBytes: 4096 * MB, listedBytes: 3000 * MB, keptBytes: 0 };
  return {
    need,
    drop: () => {
      free = after;
      return Promise.resolve();
    },
  };
}

it.each<[string, Failure, number | null, number | null]>([
  ['an end on a drive with room is what it was', ended, 900 * MB, 5000 * MB],
  ['a stop by the user is never the drive', stopped, MB, 5000 * MB],
  ['nobody knows of a drive that does not tell', ended, null, null],
])('%s', async (_, failure, full, after) => {
  const { need, drop } = drive(full, after);
  expect(await orFullDrive(need, failure, drop)).toBe(failure);
});

it.each([ended, waits])('a full drive is told as that, with more than was free before: $code', async (failure) => {
  const { need, drop } = drive(MB, 5000 * MB);
  expect(await orFullDrive(need, failure, drop)).toEqual({
    code: 'package.spaceShort',
    destination: tmpdir(),
    neededBytes: 5016 * MB,
    freeBytes: 5000 * MB,
  });
});

import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { runProgram } from '../system/run-program.ts';
import { freeBytesAt, freeBytesByDf } from './free-space.ts';

it('free space is what the system says, by either way of asking', async () => {
  const { bavail, bsize } = await statfs(tmpdir());
  for (const ask of [freeBytesAt, freeBytesByDf]) {
    const free = (await ask(tmpdir(), runProgram)) ?? 0;
    // Others write to the same drive meanwhile.
    expect(Math.abs(free - bavail * bsize)).toBeLessThan(1e9);
  }
});

it('free space of a folder that is not there is not known', async () => {
  expect([await freeBytesAt('/no/such', runProgram), await freeBytesByDf('/no/such', runProgram)]).toEqual([null, null]);
});

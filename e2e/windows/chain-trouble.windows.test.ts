import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installers } from './lane.ts';
import { openServerToInstall, type ServerToInstall } from './server-to-install.ts';
import type { Ended } from './start-to-file.ts';
import { failuresOf, kindsOf } from './told.ts';

/** One chain with one trouble after the other: each run goes on where the one before ended. */
describe.runIf(installers !== null)('installers that go wrong in the chain, on Windows Server 2019', () => {
  let server: ServerToInstall;
  let first: Ended;
  beforeAll(async () => {
    server = await openServerToInstall();
    await server.behave({ agent: { Effect: 'late' }, reporting: { Effect: 'none' } });
    first = await server.install();
  });
  afterAll(() => server.close());

  it('waits for the work of a child that outlives its installer', async () => {
    expect(kindsOf(first)).toContain('install-agent stepFinished');
    expect((await server.commandLines()).filter((line) => line.includes(' /child '))).toHaveLength(1);
  });

  it('does not believe an installer that ends with 0 and did nothing', () => {
    expect(first.exitCode).toBe(3);
    expect(failuresOf(first).at(-1)).toMatchObject({ code: 'run.evidenceMissing', step: 'install-reporting' });
  });

  it('names the exit code and the vendor’s id of an installer that failed', async () => {
    await server.behave({ server: { ErrorId: '4387', ErrorText: 'An unexpected error occurred during the installation.' } });
    const ended = await server.resume();
    expect(ended.exitCode).toBe(3);
    expect(failuresOf(ended).at(-1)).toMatchObject({ code: 'run.exitCode', step: 'install-server', exitCode: 1603, vendorId: 4387 });
  });

  it('goes on when the trouble is over', async () => {
    await server.behave({});
    const ended = await server.resume();
    expect([failuresOf(ended), ended.exitCode]).toEqual([[], 0]);
  });
});

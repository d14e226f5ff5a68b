import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installers } from './lane.ts';
import { failuresOf, kindsOf, nameOf, openServerToInstall, toldBy, type ServerToInstall } from './server-to-install.ts';

describe.runIf(installers !== null)('installers that go wrong in the chain, on Windows Server 2019', () => {
  let server: ServerToInstall;
  beforeEach(async () => {
    server = await openServerToInstall();
  });
  afterEach(() => server.close());

  it('names the exit code and the vendor’s id of an installer that failed', async () => {
    await server.behave({ server: { ErrorId: '4387', ErrorText: 'An unexpected error occurred during the installation.' } });
    const ended = await server.install();
    expect(ended.exitCode).toBe(3);
    expect(failuresOf(ended).at(-1)).toMatchObject({ code: 'run.exitCode', step: 'install-server', exitCode: 1603, vendorId: 4387 });
  });

  it('does not believe an installer that ends with 0 and did nothing', async () => {
    await server.behave({ reporting: { Effect: 'none' } });
    const ended = await server.install();
    expect(ended.exitCode).toBe(3);
    expect(failuresOf(ended).at(-1)).toMatchObject({ code: 'run.evidenceMissing', step: 'install-reporting' });
  });

  it('killed while an installer works, waits for it in the next run and starts none twice', async () => {
    await server.behave({ sql: { Seconds: '12' } });
    const running = await server.startInstall();
    await expect
      .poll(async () => toldBy({ output: await running.output() }).map(nameOf), { timeout: 60_000 })
      .toContain('install-sql programStarted');
    running.kill();
    await running.ended;
    const resumed = await server.resume();
    expect([failuresOf(resumed), resumed.exitCode]).toEqual([[], 0]);
    expect(kindsOf(resumed)).not.toContain('install-sql programStarted');
    expect((await server.commandLines()).filter((line) => line.includes('Extrait à part'))).toHaveLength(4);
    expect(await server.temporaryFiles()).toEqual([]);
  });

  it('waits for the work of a child that outlives its installer', async () => {
    await server.behave({ agent: { Effect: 'late' } });
    const ended = await server.install();
    expect([failuresOf(ended), ended.exitCode]).toEqual([[], 0]);
    expect((await server.commandLines()).filter((line) => line.includes(' /child '))).toHaveLength(1);
  });
});

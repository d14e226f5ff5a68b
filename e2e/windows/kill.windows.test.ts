import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installers } from './lane.ts';
import { openServerToInstall, type ServerToInstall } from './server-to-install.ts';
import type { Running } from './start-to-file.ts';
import { failuresOf, kindsOf, nameOf, startedBy, toldBy } from './told.ts';

/** Seconds that an installer works: longer than the next run needs to look for it. */
const work = { Seconds: '15' };

/** One chain, killed three times; each test goes on where the one before ended. */
describe.runIf(installers !== null)('the program killed during a chain, on Windows Server 2019', () => {
  let server: ServerToInstall;
  beforeAll(async () => {
    server = await openServerToInstall();
  });
  afterAll(() => server.close());

  it('while an installer works: the next run waits for it and starts it no second time', async () => {
    await server.behave({ sql: work, reporting: work });
    const running = await server.startInstall();
    await begun(running, 'install-sql');
    expect(drawing(server), 'a command starts no process for drawing').toEqual([]);
    await kill(running);
    const next = await server.startResume();
    await begun(next, 'install-reporting');
    expect(startedBy({ output: await next.output() })).toEqual(['set-agent-proxy', 'install-reporting']);
    await kill(next);
  });

  it('after the start of an installer and before its line: it is found by its image and the time of its start', async () => {
    forgetAfterIntent(server);
    await server.behave({ server: { Seconds: '30' } });
    const next = await server.startResume();
    await begun(next, 'install-server');
    const told = { output: await next.output() };
    expect(kindsOf(told)).toContain('install-reporting stepFoundDone');
    expect(startedBy(told)).toEqual(['set-agent-proxy', 'install-server']);
    await kill(next);
  });

  it('after the intent and before the start: nothing is found, and it is started', async () => {
    // As if it had never begun: it says its command line first, and waits before it installs anything.
    await expect.poll(() => server.commandLines(), { timeout: 60_000 }).toContainEqual(expect.stringContaining('\\Setup.exe'));
    await server.windows.succeed('taskkill', ['/F', '/IM', 'Setup.exe']);
    forgetAfterIntent(server);
    await server.behave({});
    const resumed = await server.resume();
    expect([failuresOf(resumed), resumed.exitCode]).toEqual([[], 0]);
    expect(startedBy(resumed)).toEqual(['set-agent-proxy', 'install-server', 'desktop-icons', 'opt-in-updates', 'check-connection']);
  });

  it('and in the end each was started once, but for the one that was ended before its work', async () => {
    const names = (await server.commandLines()).flatMap((line) => /Extrait à part\\(?:[^"]*\\)?(\w+\.exe)/u.exec(line)?.[1] ?? []);
    // In one text: a report of a list cuts it short.
    const wanted = ['MARSAgentInstaller.exe', 'setup.exe', 'SQLServerReportingServices.exe', 'Setup.exe', 'Setup.exe'];
    expect(names.join(', '), journalOf(server)).toBe(wanted.join(', '));
    // NSIS itself leaves a folder where somebody ends it.
    expect((await server.temporaryFiles()).filter((name) => !/^ns\w+\.tmp$/u.test(name))).toEqual([]);
  });
});

/** Waits until a step has started its program; should the run end before, that is an error with what it failed of. */
async function begun(running: Running, step: string): Promise<void> {
  const isOver = running.ended.then((ended) => {
    throw new Error(`ended before ${step}: ${JSON.stringify(failuresOf(ended))} ${ended.errors}`);
  });
  const told = async (): Promise<readonly string[]> => toldBy({ output: await running.output() }).map(nameOf);
  const isBegun = expect.poll(told, { timeout: 150_000 }).toContain(`${step} programStarted`);
  await Promise.race([isBegun, isOver]);
}

async function kill(running: Running): Promise<void> {
  running.kill();
  await running.ended;
}

/** What the journal says but for progress and lines of logs, for the message of a test. */
function journalOf({ session }: ServerToInstall): string {
  const lines = readFileSync(path.join(session, 'journal.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => !/"kind":"(?:stepProgress|logLine)"/u.test(line)).join('\n');
}

/** Takes from the journal what was written after the last intent to start a program: what a kill in that moment leaves. */
function forgetAfterIntent({ session }: ServerToInstall): void {
  const file = path.join(session, 'journal.jsonl');
  const content = readFileSync(file);
  const intent = content.lastIndexOf('"kind":"programStarting"');
  expect(intent).toBeGreaterThan(0);
  truncateSync(file, content.indexOf('\n', intent) + 1);
}

/** Command lines of Chromium's processes for the graphics card in this Windows, by this system's own eyes. */
function drawing({ windows }: ServerToInstall): readonly string[] {
  const prefix = `WINEPREFIX=${path.dirname(windows.drive)}\0`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && textOf(`/proc/${name}/environ`).includes(prefix))
    .map((pid) => textOf(`/proc/${pid}/cmdline`))
    .filter((line) => line.includes('--type=gpu-process'));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installers, lane } from './lane.ts';
import { putInstaller, startService } from './ready-server.ts';
import { openServerToInstall, restartNeeded, type ServerToInstall } from './server-to-install.ts';
import { failuresOf, kindsOf, startedBy, toldBy } from './told.ts';
import { openWindows, windowsPath } from './windows.ts';

const RUN_ONCE = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce';
const entry = { key: RUN_ONCE, name: '!BackupServerSetup' };
/** The program as it is started from this checkout. */
const program = `"${windowsPath(lane?.electron ?? '')}" ${windowsPath(lane?.program ?? '')} --resume`;

/** Each test installs, boots, and starts the program a few times. */
const PATIENCE = 180_000;

describe.runIf(installers !== null)('a restart in the middle of the installation, on Windows Server 2019', { timeout: PATIENCE }, () => {
  let server: ServerToInstall;
  beforeEach(async () => {
    server = await openServerToInstall();
  });
  afterEach(() => server.close());

  it('before Setup can install: the program comes back at the next start, once, and the run goes on', async () => {
    await server.behave({ server: { ErrorId: '4304', ErrorText: 'The Hyper-V role is missing.' } });
    const ended = await server.install();
    expect([ended.exitCode, ...kindsOf(ended).slice(-3)]).toEqual([
      restartNeeded,
      'install-server restartNeeded',
      'undefined diagnosis',
      'undefined ended',
    ]);
    expect(ended.errors).toContain('the window of Setup opens by itself');

    await server.windows.shutDown();
    expect(await runOnceOnDisk(server)).toEqual({ '!BackupServerSetup': program });
    await server.windows.succeed('wineboot', []);
    await expect.poll(() => loggedIn(server, 'ProgramData/BackupServerSetup'), { timeout: 60_000 }).toContain('afterRestart');
    expect(await server.read(entry)).toEqual([null]);

    // Windows starts it with itself, Wine does not.
    await startService(server.windows, 'Winmgmt');
    await server.behave({});
    const resumed = await server.resume();
    expect([failuresOf(resumed), resumed.exitCode]).toEqual([[], 0]);
    expect(toldBy(resumed).find(({ kind }) => kind === 'runStarted')).toMatchObject({ resumed: true });
    expect(startedBy(resumed)).toEqual(['set-agent-proxy', 'install-server', 'desktop-icons', 'opt-in-updates', 'check-connection']);
    await server.windows.shutDown();
    expect(await runOnceOnDisk(server)).toEqual({});
  });

  it('to finish: the program comes back once more, to the state folder it was given', async () => {
    await server.behave({ sql: { ExitCode: '3010' } });
    const ended = await server.install('--state', 'C:\\Mon état\\');
    expect([failuresOf(ended), ended.exitCode]).toEqual([[], restartNeeded]);
    expect(kindsOf(ended).slice(-2)).toEqual(['undefined runFinished', 'undefined ended']);
    expect(kindsOf(ended)).toContain('install-sql restartNeeded');

    await server.windows.shutDown();
    // Windows makes one folder of it: a backslash at its end is no part of its name.
    expect(await runOnceOnDisk(server)).toEqual({ '!BackupServerSetup': `${program} --state "C:\\Mon état"` });
    await server.windows.succeed('wineboot', []);
    await expect.poll(() => loggedIn(server, 'Mon état'), { timeout: 60_000 }).toContain('afterRestart');
    await server.windows.shutDown();
    expect(await runOnceOnDisk(server)).toEqual({});
  });
});

it.runIf(lane !== null)(
  'the reason for holding up a sign-out reaches user32, which refuses it for a window that is not there',
  async () => {
    const windows = await openWindows('2019');
    try {
      expect(await windows.ask('shutdown-reason', null)).toEqual([false, false]);
    } finally {
      await windows.close();
    }
  },
);

it.runIf(installers !== null)(
  'a restart that was asked for reaches shutdown.exe of Windows’ own folder as it is, and its refusal comes back',
  async () => {
    const windows = await openWindows('2019', {
      'HKCU\\Software\\Wine\\DllOverrides': { 'shutdown.exe': 'native' },
      'HKLM\\SOFTWARE\\Windows lane\\shutdown': { ExitCode: '5' },
    });
    try {
      await putInstaller('shutdown', path.join(windows.drive, 'windows/system32/shutdown.exe'));
      const comment = 'Redémarre cet ordinateur\u00a0: "shutdown /a"';
      expect(await windows.ask('restart', comment)).toEqual({ kind: 'failed', failure: { code: 'restart.refused', end: '5' } });
      await windows.writeRegistry({ 'HKLM\\SOFTWARE\\Windows lane\\shutdown': { ExitCode: '0' } });
      expect(await windows.ask('restart', comment)).toEqual({ kind: 'ok', value: null });
      const given = 'C:\\windows\\System32\\shutdown.exe /r /t 10 /d p:4:1 /c "Redémarre cet ordinateur\u00a0: \\"shutdown /a\\""';
      const lines = (await readFile(path.join(windows.drive, 'lane/command-lines.txt'), 'utf16le')).trim().split('\r\n');
      expect(lines.map((line) => line.replace(/^"(?<file>[^"]+)"/u, '$<file>').toLowerCase())).toEqual([
        given.toLowerCase(),
        given.toLowerCase(),
      ]);
    } finally {
      await windows.close();
    }
  },
);

/** How the wizard was opened, as it wrote into its log before its window: Wine has none for it. */
async function loggedIn({ windows }: ServerToInstall, state: string): Promise<readonly unknown[]> {
  const text = await readFile(path.join(windows.drive, state, 'logs/setup.jsonl'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.includes('"wizard.opens"'));
  return lines.map((line) => (JSON.parse(line) as { readonly how: unknown }).how);
}

/** The values of RunOnce in the registry's file: asking a running Windows would start it, and run them. */
async function runOnceOnDisk({ windows }: ServerToInstall): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(path.join(windows.drive, '../system.reg'), 'utf8');
  const key = /^\[Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\RunOnce\] .*\n(?<values>(?:.+\n)*)/mu.exec(text)?.groups?.[
    'values'
  ];
  const values = [...(key ?? '').matchAll(/^"(?<name>[^"]+)"="(?<value>.*)"$/gmu)];
  return Object.fromEntries(values.map(({ groups }) => [groups?.['name'] ?? '', plain(groups?.['value'] ?? '')]));
}

/** Wine writes a text with its quotation marks and backslashes escaped, other letters as `\x` and their number. */
function plain(text: string): string {
  return text
    .replace(/\\x(?<code>[0-9a-f]{1,4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(?<letter>[\\"])/gu, '$<letter>');
}

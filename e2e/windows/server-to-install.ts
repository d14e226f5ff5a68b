import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SqlAnswer } from '../../app/answers/sql.ts';
import { openConnectProxy, type ConnectProxy } from './connect-proxy.ts';
import { lane } from './lane.ts';
import { makePackage, openReadyServer, writeAnswers } from './ready-server.ts';
import type { Ended, Running } from './start-to-file.ts';
import { windowsPath, type Windows } from './windows.ts';

/** The secrets of the tests: looked for in every command line, and in every file but the saved passphrase. */
export const secrets = {
  accountPassword: 'Canary-Account-9471',
  passphrase: 'canary passphrase 58213',
  proxyPassword: 'Canary-Proxy-3306',
} as const;

/** 3010 as it arrives here: this system keeps the last eight bits of an exit code. */
export const restartNeeded = 3010 & 0xff;

/** How installers behave: their names in `installers/`, and the values that its README tells. */
export type Behaviour = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A Windows Server that is ready for the installation, with the package of `mabs-v3` made of the lane's installers. */
export interface ServerToInstall {
  readonly windows: Windows;
  /** The folder of the session, as this system names it. */
  readonly session: string;
  /** The program, secrets on standard input. */
  readonly install: (...more: readonly string[]) => Promise<Ended>;
  readonly startInstall: () => Promise<Running>;
  readonly resume: (...more: readonly string[]) => Promise<Ended>;
  readonly startResume: () => Promise<Running>;
  /** Tells the installers how to behave from now on; what was told before is forgotten. */
  readonly behave: (behaviour: Behaviour) => Promise<void>;
  /** Values of the registry, null where one is absent. */
  readonly read: (...values: readonly { readonly key: string; readonly name: string }[]) => Promise<readonly unknown[]>;
  /** The command lines of all installers as Windows had them. */
  readonly commandLines: () => Promise<readonly string[]>;
  /** A file of drive C as text; null where there is none. */
  readonly fileAt: (name: string) => Promise<string | null>;
  readonly temporaryFiles: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const behaviours = 'HKLM\\SOFTWARE\\Windows lane';

/** The program, by Windows' names: its file, and what it is told before anything else. */
export type ProgramStart = readonly [string, ...string[]];

/** The built program, in the Electron of Windows. */
export const builtProgram: ProgramStart = [windowsPath(lane?.electron ?? ''), windowsPath(lane?.program ?? '')];

/** Opens it; `sql` is what the answers say of SQL Server, `proxyUser` the user that the proxy asks for. */
export async function openServerToInstall(
  sql: SqlAnswer = { kind: 'new' },
  proxyUser: string | null = null,
  start: ProgramStart = builtProgram,
): Promise<ServerToInstall> {
  const [windows, proxy] = await Promise.all([openReadyServer(), openConnectProxy()]);
  const [answers, parts] = [await writeAnswers(windows, { port: proxy.port, user: proxyUser }, sql), await makePackage(windows)];
  return runnersOn({ windows, proxy, answers, parts, secrets, start });
}

/** What a setup is given, by Windows' names. */
interface Given {
  readonly windows: Windows;
  readonly proxy: ConnectProxy;
  readonly answers: string;
  readonly parts: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly start?: ProgramStart;
}

/** The program on a Windows that is ready for it. */
export function runnersOn({ windows, proxy, answers, parts, start = builtProgram, ...given }: Given): ServerToInstall {
  const [program, ...first] = start;
  const json = ['--format', 'json'];
  const installs = [...first, 'install', '--answers', answers, '--package', parts, ...json];
  const resumes = [...first, 'resume', ...json];
  const input = JSON.stringify(given.secrets);
  return {
    windows,
    session: path.join(windows.drive, 'ProgramData/BackupServerSetup/current'),
    install: (...more) => windows.run(program, [...installs, ...more], {}, input),
    startInstall: () => windows.start(program, installs, input),
    resume: (...more) => windows.run(program, [...resumes, ...more], {}, input),
    startResume: () => windows.start(program, resumes, input),
    behave: async (behaviour) => {
      const told = Object.entries(behaviour).map(([name, values]) => [`${behaviours}\\${name}`, values] as const);
      await windows.writeRegistry({ [`-${behaviours}`]: {}, ...Object.fromEntries(told) });
    },
    read: async (...values) => {
      const found = (await windows.ask('registry', values)) as readonly { readonly value?: unknown }[];
      return found.map(({ value }) => value ?? null);
    },
    commandLines: async () => {
      const text = await readFile(path.join(windows.drive, 'lane/command-lines.txt'), 'utf16le');
      return text.split('\r\n').filter((line) => line !== '');
    },
    fileAt: (name) => readFile(path.join(windows.drive, name), 'utf8').catch(() => null),
    temporaryFiles: async () => {
      const folders = ['users/root/Temp', 'windows/temp'].map((name) => path.join(windows.drive, name));
      return (await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])))).flat();
    },
    close: async () => {
      await windows.close();
      await proxy.close();
    },
  };
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SqlAnswer } from '../../app/answers/sql.ts';
import { openConnectProxy } from './connect-proxy.ts';
import { lane } from './lane.ts';
import { makePackage, openReadyServer, writeAnswers } from './ready-server.ts';
import type { Ended, Running } from './start-to-file.ts';
import { windowsPath, type Windows } from './windows.ts';

/** The secrets of the tests: looked for in every command line, and in every file but the saved passphrase. */
export const secrets = { accountPassword: 'Canary-Account-9471', passphrase: 'canary passphrase 58213' } as const;

/** 3010 as it arrives here: this system keeps the last eight bits of an exit code. */
export const restartNeeded = 3010 & 0xff;

/** How installers behave: their names in `installers/`, and the values that its README tells. */
export type Behaviour = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A Windows Server that is ready for the installation, with the package of `mabs-v3` made of the lane's installers. */
export interface ServerToInstall {
  readonly windows: Windows;
  /** The folder of the session, as this system names it. */
  readonly session: string;
  /** The built program in the Electron of Windows, secrets on standard input. */
  readonly install: (...more: readonly string[]) => Promise<Ended>;
  readonly startInstall: () => Promise<Running>;
  readonly resume: (...more: readonly string[]) => Promise<Ended>;
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

/** Opens it; `sql` is what the answers say of SQL Server. */
export async function openServerToInstall(sql: SqlAnswer = { kind: 'new' }): Promise<ServerToInstall> {
  const [windows, proxy] = await Promise.all([openReadyServer(), openConnectProxy()]);
  const [answers, parts] = [await writeAnswers(windows, proxy.port, sql), await makePackage(windows)];
  const program = windowsPath(lane?.electron ?? '');
  const given = [windowsPath(lane?.program ?? ''), 'install', '--answers', answers, '--package', parts, '--format', 'json'];
  const input = JSON.stringify(secrets);
  return {
    windows,
    session: path.join(windows.drive, 'ProgramData/BackupServerSetup/current'),
    install: (...more) => windows.run(program, [...given, ...more], {}, input),
    startInstall: () => windows.start(program, given, input),
    resume: (...more) => windows.run(program, [windowsPath(lane?.program ?? ''), 'resume', '--format', 'json', ...more], {}, input),
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

/** The kinds of the events a run told, in order, with their step. */
export function toldBy({ output }: Pick<Ended, 'output'>): readonly Readonly<Record<string, unknown>>[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

/** The failures that a run told, in its events and in its last line, by their codes and values. */
export function failuresOf(ended: Pick<Ended, 'output'>): readonly unknown[] {
  return toldBy(ended).flatMap(({ kind, failure }) => {
    if (failure === undefined || failure === null) return [];
    const { code, details } = failure as { readonly code: string; readonly details?: object };
    return [kind === 'ended' ? { code, ...details } : failure];
  });
}

/** Step and kind of the events that a run told. */
export function kindsOf(ended: Pick<Ended, 'output'>): readonly string[] {
  return toldBy(ended).map(nameOf);
}

/** Step and kind of an event. */
export function nameOf({ step, kind }: Readonly<Record<string, unknown>>): string {
  return `${String(step)} ${String(kind)}`;
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openConnectProxy } from './connect-proxy.ts';
import { lane } from './lane.ts';
import { makePackage, openReadyServer, writeAnswers } from './ready-server.ts';
import { windowsPath, type Ended, type Running, type Windows } from './windows.ts';

/** The secrets of the tests: looked for in every command line, and in every file but the saved passphrase. */
export const secrets = { accountPassword: 'Canary-Account-9471', passphrase: 'canary passphrase 58213' } as const;

/** How installers behave: their names in `installers/`, and the values that its README tells. */
export type Behaviour = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A Windows Server that is ready for the installation, with the package of `mabs-v3` made of the lane's installers. */
export interface ServerToInstall {
  readonly windows: Windows;
  /** The folder of the session, as this system names it. */
  readonly session: string;
  /** The built program in the Electron of Windows, secrets on standard input. */
  readonly install: () => Promise<Ended>;
  readonly startInstall: () => Promise<Running>;
  readonly resume: () => Promise<Ended>;
  /** Tells the installers how to behave from now on; what was told before is forgotten. */
  readonly behave: (behaviour: Behaviour) => Promise<void>;
  /** Values of the registry, null where one is absent. */
  readonly read: (...values: readonly { readonly key: string; readonly name: string }[]) => Promise<readonly unknown[]>;
  /** The command lines of all installers as Windows had them. */
  readonly commandLines: () => Promise<readonly string[]>;
  readonly temporaryFiles: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const behaviours = 'HKLM\\SOFTWARE\\Windows lane';

/** Opens it. */
export async function openServerToInstall(): Promise<ServerToInstall> {
  const [windows, proxy] = await Promise.all([openReadyServer(), openConnectProxy()]);
  const [answers, parts] = [await writeAnswers(windows, proxy.port), await makePackage(windows)];
  const program = windowsPath(lane?.electron ?? '');
  const given = [windowsPath(lane?.program ?? ''), 'install', '--answers', answers, '--package', parts, '--format', 'json'];
  const input = JSON.stringify(secrets);
  return {
    windows,
    session: path.join(windows.drive, 'ProgramData/BackupServerSetup/current'),
    install: () => windows.run(program, given, {}, input),
    startInstall: () => windows.start(program, given, input),
    resume: () => windows.run(program, [windowsPath(lane?.program ?? ''), 'resume', '--format', 'json'], {}, input),
    behave: async (behaviour) => {
      await windows.run('reg', ['delete', behaviours, '/f']);
      await windows.writeRegistry(
        Object.fromEntries(Object.entries(behaviour).map(([name, values]) => [`${behaviours}\\${name}`, values])),
      );
    },
    read: async (...values) => {
      const found = (await windows.ask('registry', values)) as readonly { readonly value?: unknown }[];
      return found.map(({ value }) => value ?? null);
    },
    commandLines: async () => {
      const text = await readFile(path.join(windows.drive, 'lane/command-lines.txt'), 'utf16le');
      return text.split('\r\n').filter((line) => line !== '');
    },
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

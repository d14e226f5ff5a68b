import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleOf } from './bundle-programs.ts';
import { endedInTime } from './ended-in-time.ts';
import { keepEnd } from './ends-file.ts';
import { lane } from './lane.ts';
import { describedProcesses } from './described-processes.ts';
import type { RegistryTree } from './registry-file.ts';
import { serverTree } from './servers.ts';
import { startToFile, succeeded, type Ended, type Running } from './start-to-file.ts';
import { wineServerOf } from './wine-server.ts';
import { registryWriter } from './write-registry.ts';

/** A Windows of a test's own: a fresh Wine prefix that says it is a Windows Server. */
export interface Windows {
  /** A folder for the test's files, as this system and as Windows names it. */
  readonly folder: string;
  readonly windowsFolder: string;
  /** Drive C, as this system names it. */
  readonly drive: string;
  /** Runs a program of Windows to its end; what it prints is in `output`. Never a pipe: Wine's first process fails on one. */
  readonly run: (file: string, args: readonly string[], environment?: NodeJS.ProcessEnv, input?: string) => Promise<Ended>;
  /** The same for a program whose work a test needs: anything but 0 is an error with what it said. */
  readonly succeed: (file: string, args: readonly string[]) => Promise<Ended>;
  /** Starts a program of Windows that a test ends itself. */
  readonly start: (file: string, args: readonly string[], input?: string) => Promise<Running>;
  /** Writes more into the registry. */
  readonly writeRegistry: (tree: RegistryTree) => Promise<void>;
  /** Runs a program of `programs/` on Windows' Node (or Electron's): what it answers. */
  readonly ask: (program: string, question: unknown, on?: 'node' | 'electron') => Promise<unknown>;
  /** Ends everything that runs in it and Windows itself; whatever runs next boots it again, with all that runs at a start. */
  readonly shutDown: () => Promise<void>;
  /** Ends everything that runs in it, and removes it. */
  readonly close: () => Promise<void>;
}

/** Windows' name of a path of this system: Wine shows the whole of it as drive Z. */
export function windowsPath(file: string): string {
  return `Z:${file.replace(/\//gu, '\\')}`;
}

/** Makes a Windows: a Server of this year, with more of a registry where a test needs it. */
export async function openWindows(server: '2016' | '2019', tree: RegistryTree = {}): Promise<Windows> {
  if (lane === null) throw new Error('the lane is not set up');
  const { folder: above, template, server: wineServer, loader } = lane;
  const place = await mkdtemp(path.join(above, `run-${String(process.pid)}-`));
  const prefix = path.join(place, 'prefix');
  const folder = path.join(place, 'files');
  await mkdir(folder);
  await copyPrefix(template, prefix);
  const env = { ...process.env, ...lane.env, WINEPREFIX: prefix, DISPLAY: '' };
  const behind = wineServerOf(wineServer, { env, place });
  const start = async (file: string, args: readonly string[], more: NodeJS.ProcessEnv, input: string | null): Promise<Running> => {
    await behind.ensure();
    const running = await startToFile(loader, [file, ...args], { env: { ...env, ...more }, place, input });
    const keep = (ended: Ended): void => {
      keepEnd([file, ...args], ended);
    };
    // A program that could not be started is an error of who waits for it.
    void running.ended.then(keep, () => undefined);
    return running;
  };
  const run: Windows['run'] = async (file, args, more = {}, input) =>
    endedInTime([file, ...args].join(' '), await start(file, args, more, input ?? null), () => describedProcesses(prefix));
  const writeRegistry = registryWriter({ place, windowsPath, run });
  await writeRegistry(layered(serverTree(server), tree));
  return {
    folder,
    windowsFolder: windowsPath(folder),
    drive: path.join(prefix, 'drive_c'),
    run,
    succeed: (file, args) => succeeded([file, ...args].join(' '), run(file, args)),
    start: (file, args, input) => start(file, args, {}, input ?? null),
    writeRegistry,
    ask: asking({ place, run }),
    shutDown: behind.end,
    close: async () => {
      await behind.end();
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Questions and answers are files in the test's own place. */
function asking({ place, run }: { readonly place: string } & Pick<Windows, 'run'>): Windows['ask'] {
  const runtimes = { node: lane?.node ?? '', electron: lane?.electron ?? '' };
  return async (program, question, on = 'node') => {
    const [asked, answer] = ['question.json', 'answer.json'].map((name) => path.join(place, name));
    await writeFile(asked ?? '', JSON.stringify(question));
    await rm(answer ?? '', { force: true });
    const files = [bundleOf(program), asked, answer].map((name) => windowsPath(name ?? ''));
    const ended = await run(windowsPath(runtimes[on]), files, on === 'electron' ? { ELECTRON_RUN_AS_NODE: '1' } : {});
    const text = await readFile(answer ?? '', 'utf8').catch(() => null);
    if (text === null)
      throw new Error(`${program} gave no answer; it ended with ${String(ended.exitCode)}: ${ended.output}${ended.errors}`);
    return JSON.parse(text) as unknown;
  };
}

/** A registry on another, value by value: Node wants to know its Windows whatever else a test writes into that key. */
function layered(base: RegistryTree, own: RegistryTree): RegistryTree {
  const merged = Object.entries(own).map(([key, values]) => [key, { ...base[key], ...values }] as const);
  return { ...base, ...Object.fromEntries(merged) };
}

/** Programs and libraries of Windows are linked, since nobody writes to them; the registry is copied. */
async function copyPrefix(template: string, prefix: string): Promise<void> {
  await promisify(execFile)('/bin/cp', ['-al', template, prefix]);
  for (const name of (await readdir(prefix)).filter((one) => one.endsWith('.reg'))) {
    await rm(path.join(prefix, name));
    await cp(path.join(template, name), path.join(prefix, name));
  }
}

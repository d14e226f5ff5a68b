import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleOf } from './bundle-programs.ts';
import { lane } from './lane.ts';
import { registryFile, type RegistryTree } from './registry-file.ts';
import { serverTree } from './servers.ts';

/** A Windows of a test's own: a fresh Wine prefix that says it is a Windows Server. */
export interface Windows {
  /** A folder for the test's files, as this system and as Windows names it. */
  readonly folder: string;
  readonly windowsFolder: string;
  /** Drive C, as this system names it. */
  readonly drive: string;
  /** Runs a program of Windows to its end; what it prints is in `output`. Never a pipe: Wine's first process fails on one. */
  readonly run: (file: string, args: readonly string[], environment?: NodeJS.ProcessEnv, input?: string) => Promise<Ended>;
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

/** How a program of Windows ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
  /** What went to standard error: Chromium and Wine talk a lot there. */
  readonly errors: string;
}

/** A program of Windows that runs. */
export interface Running {
  /** What it has printed so far. */
  readonly output: () => Promise<string>;
  readonly ended: Promise<Ended>;
  /** Ends it and nothing else, as if its power had gone. */
  readonly kill: () => void;
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
  const start = (file: string, args: readonly string[], more: NodeJS.ProcessEnv, input: string | null) =>
    startToFile(loader, [file, ...args], { env: { ...env, ...more }, place, input });
  const run: Windows['run'] = async (file, args, more = {}, input) => (await start(file, args, more, input ?? null)).ended;
  const shutDown = async (): Promise<void> => {
    for (const flag of ['-k', '-w']) await (await startToFile(wineServer, [flag], { env, place, input: null })).ended;
  };
  const writeRegistry: Windows['writeRegistry'] = async (keys) => {
    const registry = path.join(place, 'server.reg');
    await writeFile(registry, registryFile(keys));
    await run('regedit', ['/S', windowsPath(registry)]);
  };
  await writeRegistry(layered(serverTree(server), tree));
  return {
    folder,
    windowsFolder: windowsPath(folder),
    drive: path.join(prefix, 'drive_c'),
    run,
    start: (file, args, input) => start(file, args, {}, input ?? null),
    writeRegistry,
    ask: asking({ place, run }),
    shutDown,
    close: async () => {
      await shutDown();
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
  await ended(spawn('/bin/cp', ['-al', template, prefix], { stdio: 'inherit' }));
  for (const name of (await readdir(prefix)).filter((one) => one.endsWith('.reg'))) {
    await rm(path.join(prefix, name));
    await cp(path.join(template, name), path.join(prefix, name));
  }
}

interface Start {
  readonly env: NodeJS.ProcessEnv;
  readonly place: string;
  /** What stands in the file that is its standard input; null: it has none. */
  readonly input: string | null;
}

/** Starts a program whose streams are files of its own. */
async function startToFile(program: string, args: readonly string[], { env, place, input }: Start): Promise<Running> {
  const streams = await mkdtemp(path.join(place, 'streams-'));
  const [given = '', printed = '', complained = ''] = ['input', 'output', 'errors'].map((name) => path.join(streams, `${name}.txt`));
  await writeFile(given, input ?? '');
  const [from, to, errors] = await Promise.all([open(given, 'r'), open(printed, 'w'), open(complained, 'w')]);
  const child = spawn(program, [...args], { cwd: place, env, stdio: [input === null ? 'ignore' : from.fd, to.fd, errors.fd] });
  const result = async (): Promise<Ended> => {
    const exitCode = await ended(child);
    await Promise.all([from.close(), to.close(), errors.close()]);
    const end = { exitCode, output: await readFile(printed, 'utf8'), errors: await readFile(complained, 'utf8') };
    await rm(streams, { recursive: true, force: true });
    return end;
  };
  return { output: () => readFile(printed, 'utf8'), ended: result(), kill: () => void child.kill('SIGKILL') };
}

function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

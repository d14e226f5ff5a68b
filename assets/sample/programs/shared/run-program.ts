import { join } from 'node:path';
import { appendThrough } from './atomic-file.ts';
import { finishInBackground, hang, TAIL_VARIABLE } from './background.ts';
import { machineOf, type Machine } from './machine.ts';
import { carryOut, type Job } from './job.ts';
import { readWorld, type ProgramId, type WorldWord } from './script.ts';

/** What a program sees of the machine and of how it was started. */
export interface Call {
  readonly machine: Machine;
  readonly argv: readonly string[];
  readonly world: WorldWord;
  /** Writes one line to standard output. */
  readonly print: (line: string) => void;
}

/** What a program makes of its call: work to do, or a refusal that it has reported already. */
export type Prepared = { readonly kind: 'job'; readonly job: Job } | { readonly kind: 'refused'; readonly exitCode: number };

/** One program of the package. */
export interface Program {
  readonly id: ProgramId;
  /** How long it takes when the script does not say. */
  readonly seconds: number;
  readonly prepare: (call: Call) => Prepared | Promise<Prepared>;
}

/** Win32 ERROR_INVALID_PARAMETER: started outside a sample machine, or told something it does not understand. */
const MISUSED = 87;

/** Runs a program from the process's arguments and environment; sets the exit code of the process. */
export async function runProgram(program: Program): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', goOnWithoutReader);
  const machine = machineOf(process.env);
  const tail = process.env[TAIL_VARIABLE];
  if (machine === undefined) {
    process.stderr.write('This is a sample program. It runs only where SAMPLE_MACHINE names a sample machine.\n');
    process.exitCode = MISUSED;
  } else if (tail === undefined) {
    const argv = process.argv.slice(2);
    const witness = witnessOf(machine, program.id, argv);
    witness('start');
    const exitCode = await perform(program, machine, argv);
    witness('end', exitCode);
    process.exitCode = arriving(exitCode);
  } else {
    await finishInBackground(machine, tail);
  }
}

async function perform(program: Program, machine: Machine, argv: readonly string[]): Promise<number> {
  const world = worldOrWords(machine, program.id);
  if (typeof world === 'string') {
    process.stderr.write(`${world}\n`);
    return MISUSED;
  }
  if (world.script.hang === true) return hang();
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const prepared = await program.prepare({ machine, argv, world, print });
  if (prepared.kind === 'refused') return prepared.exitCode;
  return carryOut(prepared.job, machine, world.script, program.seconds);
}

function worldOrWords(machine: Machine, id: ProgramId): WorldWord | string {
  try {
    return readWorld(machine, id);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function witnessOf(machine: Machine, program: ProgramId, argv: readonly string[]) {
  return (event: 'start' | 'end', exitCode?: number): void => {
    const entry = {
      program,
      event,
      pid: process.pid,
      time: new Date().toISOString(),
      argv,
      exitCode,
    };
    appendThrough(join(machine.root, 'witness.jsonl'), `${JSON.stringify(entry)}\n`);
  };
}

/** What reaches the parent: POSIX keeps the low 8 bits, so a failure whose low bits are all zero arrives as 1, not as success. */
function arriving(exitCode: number): number {
  if (process.platform === 'win32' || exitCode === 0) return exitCode;
  return (exitCode & 0xff) === 0 ? 1 : exitCode & 0xff;
}

/** A real installer does not die because nobody reads its output any more. */
function goOnWithoutReader(): void {
  return undefined;
}

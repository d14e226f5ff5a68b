import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Evidence, Step, StepId, StepOf } from '../../app/plan/step.ts';
import { answersIn, canaries, programs, worldWith } from './testing.ts';
import { stepsOf, type RunOrder } from './testing-execution.ts';
import { SHELL } from './testing-tiny-shell.ts';

/** How a tiny program behaves. Without a word it leaves its evidence at once, writes down its end and exits with 0. */
export interface Behaviour {
  /** The whole code, as Windows would hand it over; it reaches the engine as the sample's do, since POSIX keeps 8 bits of it. */
  readonly exitCode?: number;
  readonly evidence?: false;
  /** Before it leaves anything; whole ones if it talks. */
  readonly seconds?: number;
  /** Says a word every tenth of a second meanwhile, instead of being silent. */
  readonly talks?: true;
  readonly hangs?: true;
  /** Dies of it, half-way. */
  readonly signal?: 'KILL' | 'SEGV' | 'ABRT';
  /** The first time it exits with this, its work not done. */
  readonly refusesOnce?: number;
  /** Hands the work to a copy of itself that takes so long, and ends. */
  readonly copySeconds?: number;
  /** Hands the work to a program with another name that takes so long, and ends. */
  readonly otherSeconds?: number;
  /** Leaves a daemon, which runs for so long in a session of its own. */
  readonly daemonSeconds?: number;
  /** Leaves another program, which holds its pipes for so long. */
  readonly childSeconds?: number;
  /** Printed before anything else. */
  readonly says?: string;
  /** Prints the answer file and the input it was given, secrets and all. */
  readonly repeats?: true;
}

/** Behaviours by step. */
export type Behaviours = Readonly<Partial<Record<StepId, Behaviour>>>;

/**
 * An order whose programs are scripts of the shell: real processes that start in a few milliseconds, so that a loop can run
 * the chain hundreds of times. They are behind the sample's own doors. `ids` are the steps to run; all of the chain without them.
 */
export function tinyOrder(root: string, behaviours: Behaviours = {}, ids: readonly StepId[] | null = null): RunOrder {
  const planned: RunOrder = {
    stateFolder: path.join(root, 'state'),
    packageFolder: path.join(root, 'package'),
    programs,
    world: worldWith({}),
    answers: answersIn(root),
    secrets: canaries,
    runtime: SHELL,
  };
  const order = { ...planned, steps: stepsOf(planned).filter(({ id }) => ids === null || ids.includes(id)) };
  writeTinyPackage(order.packageFolder, stepsOf(planned), behaviours);
  return order;
}

/**
 * Writes the package of tiny programs that leave what these steps ask for as evidence. `outside` is a file in which they write
 * down their start (with the hash of what runs, its arguments and its environment) and their end.
 */
export function writeTinyPackage(folder: string, steps: readonly Step[], behaviours: Behaviours = {}, outside = ''): void {
  for (const step of steps) {
    if (step.kind !== 'run-program') continue;
    const file = path.join(folder, ...step.program.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    const head = Object.entries({ ...settingsOf(step, behaviours[step.id] ?? {}), ...leftBy(step), outside });
    writeFileSync(file, [...head.map(([name, value]) => `${name}=${quoted(value)}`), BODY].join('\n'));
  }
}

const AGENT_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Setup';
const BODY = readFileSync(path.join(import.meta.dirname, 'testing-tiny.sh'), 'utf8');

function settingsOf(step: StepOf<'run-program'>, behaviour: Behaviour): Readonly<Record<string, string>> {
  const {
    exitCode = 0,
    seconds = 0,
    evidence,
    talks,
    hangs,
    repeats,
    signal,
    refusesOnce,
    copySeconds,
    otherSeconds,
    daemonSeconds,
    childSeconds,
    says,
  } = behaviour;
  return {
    program: step.program,
    step: step.id,
    log: step.log ?? '',
    answers: step.answerFile?.path ?? '',
    code: String(exitCode),
    arriving: String(arriving(exitCode)),
    leaves: evidence === false ? 'nothing' : '',
    seconds: String(seconds),
    talks: yes(talks),
    hangs: yes(hangs),
    repeats: yes(repeats),
    signal: signal ?? '',
    refusal: refusesOnce?.toString() ?? '',
    copy: copySeconds?.toString() ?? '',
    other: otherSeconds?.toString() ?? '',
    daemon: daemonSeconds?.toString() ?? '',
    child: childSeconds?.toString() ?? '',
    says: says ?? '',
  };
}

function yes(flag: true | undefined): string {
  return flag === true ? 'yes' : '';
}

/** For the shell: nothing in single quotes means anything, but for the quote itself. */
function quoted(text: string): string {
  return `'${text.replace(/'/gu, "'\\''")}'`;
}

/** A failure whose low 8 bits are zero must not arrive as success. */
function arriving(exitCode: number): number {
  return exitCode !== 0 && (exitCode & 0xff) === 0 ? 1 : exitCode & 0xff;
}

/** The evidence as texts: pieces of the two stores, files of the machine, a line of the log. */
function leftBy({ evidence }: StepOf<'run-program'>): Readonly<Record<string, string>> {
  const texts = (write: (each: Evidence) => string | null): readonly string[] =>
    evidence.map(write).filter((text): text is string => text !== null);
  const [first = '', second = ''] = texts((each) => (each.kind === 'file' ? each.path.replace(':', '').replace(/\\/gu, '/') : null));
  return {
    registry: registryOf(evidence),
    services: texts((each) => (each.kind === 'service' ? `${JSON.stringify(each.name)}:{"state":"running"}` : null)).join(','),
    file_1: first,
    file_2: second,
    line: texts((each) => (each.kind === 'logLine' ? each.contains : null)).join(),
  };
}

/** The version of an agent is a value of its key: a sample machine knows it by that. */
function registryOf(evidence: readonly Evidence[]): string {
  const keys = new Map<string, Record<string, string>>();
  for (const each of evidence) {
    const [key, name, value] = registryValue(each) ?? [];
    if (key !== undefined && name !== undefined) keys.set(key, { ...keys.get(key), [name]: value ?? 'there' });
  }
  return [...keys].map(([key, values]) => `${JSON.stringify(key)}:${JSON.stringify(values)}`).join(',');
}

function registryValue(evidence: Evidence): readonly [string, string, string | undefined] | null {
  if (evidence.kind === 'registry') return [evidence.key, evidence.name, evidence.equals];
  return evidence.kind === 'agentVersion' ? [AGENT_KEY, 'Version', evidence.atLeast] : null;
}

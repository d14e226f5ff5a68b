import { readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from './boot.ts';
import type { ToldCall } from './engine.ts';
import { nameOfFault, type Fault } from './faults.ts';
import { judgeFault } from './judge-faults.ts';
import { judge, namedStop } from './judge.ts';
import { makePlace, type Place } from './place.ts';
import { playFault, playRound } from './round.ts';
import { scenarios, type Scenario } from './scenarios.ts';

/** Where rounds are played, and with what. */
export interface LoopSource {
  readonly engine: Engine;
  readonly programs: Scenario['programs'];
  /** An empty folder. */
  readonly folder: string;
}

/** What a row of rounds came to. */
interface LoopEnd {
  /** The faults after which something did not hold. */
  readonly broken: readonly string[];
  /** How the installations ended that a call was refused: by the code of a failure, or `done`; and how many. */
  readonly ends: ReadonlyMap<string, number>;
}

/** Plays a round for each fault, one after the other. What is broken is told at once. */
export async function loopOver(source: LoopSource, faults: readonly Fault[]): Promise<LoopEnd> {
  const broken: string[] = [];
  const ends = new Map<string, number>();
  for (const fault of faults) {
    const { end, isBroken } = await playOne(source, fault);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (isBroken) broken.push(nameOfFault(fault));
  }
  return { broken, ends };
}

/** The folder of a round in which something is broken is kept. */
async function playOne(source: LoopSource, fault: Fault): Promise<{ readonly end: string; readonly isBroken: boolean }> {
  const place = freshPlace(source, nameOfFault(fault).replace(/:/gu, '-'));
  const { end, broken } = await judged(source, place, fault);
  const isBroken = broken.length > 0;
  if (isBroken)
    tell([
      `BROKEN ${nameOfFault(fault)} at ${callIn(place, fault.number)}`,
      ...broken.map((each) => `  ${each}`),
      ...repeat(source, fault, place),
    ]);
  else rmSync(place.root, { recursive: true, force: true, maxRetries: 5 });
  return { end, isBroken };
}

/** What cannot even be looked at is broken, too. */
async function judged(
  { engine }: LoopSource,
  place: Place,
  fault: Fault,
): Promise<{ readonly end: string; readonly broken: readonly string[] }> {
  try {
    const round = await playFault(engine, place, { kind: 'fault', ...fault });
    const end = round.faulted.code === 0 ? 'done' : (namedStop(round.faulted) ?? `code ${String(round.faulted.code)}`);
    return { end, broken: judgeFault({ ...round, fault }) };
  } catch (error) {
    return {
      end: 'not judged',
      broken: [`it cannot be looked at: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
    };
  }
}

/** The calls of an installation that nobody disturbs, in order: name, and path in its place. */
export async function callsOf(source: LoopSource): Promise<readonly string[]> {
  const place = freshPlace(source, 'undisturbed');
  const broken = judge(await playRound(source.engine, place, []));
  if (broken.length > 0) throw new Error(`An installation that nobody disturbed: ${broken.join('; ')}`);
  const calls = callsIn(place).map((call) => nameOfCall(place, call));
  rmSync(place.root, { recursive: true, force: true, maxRetries: 5 });
  return calls;
}

/** Says something now, whatever the test runner thinks of it. */
export function tell(lines: readonly string[]): void {
  writeSync(2, `${lines.join('\n')}\n`);
}

function repeat({ programs }: LoopSource, fault: Fault, { root }: Place): readonly string[] {
  const own = programs === 'sample' ? ' --sample' : '';
  return [`  again: npm run chaos -- --faults${own} --only ${nameOfFault(fault)}`, `  left: ${root}`];
}

function freshPlace({ programs, folder }: LoopSource, name: string): Place {
  const root = path.join(folder, name);
  // Nothing outlives an engine that is refused a call: its programs need not take their time.
  return makePlace(root, { ...scenarios.quick, programs });
}

function callIn(place: Place, number: number): string {
  const call = callsIn(place).find((each) => each.number === number);
  return call === undefined ? 'no call' : nameOfCall(place, call);
}

/** Without what is another one each time: the process in the name of a claim, the folder of the checkout. */
function nameOfCall({ root }: Place, { name, path: where }: ToldCall): string {
  const known = where
    .split(root)
    .join('')
    .replace(/\block\.\d+\.[\w-]+/u, 'lock')
    .replace(/partial-\d+/u, 'partial');
  return `${name} ${known}`;
}

/** Those of the first start: a later one counts from 1 again. */
function callsIn({ calls }: Place): readonly ToldCall[] {
  const all = readFileSync(calls, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ToldCall);
  const second = all.findIndex(({ number }, index) => index > 0 && number === 1);
  return second === -1 ? all : all.slice(0, second);
}

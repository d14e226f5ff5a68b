import path from 'node:path';
import type { Evidence } from '../../app/plan/step.ts';
import type { Boot, Engine, Harm } from './boot.ts';
import { glanceAt, journalIn, lookAt, untouchedOf, type Glance } from './facts.ts';
import { namedStop, type JudgedFacts } from './judge.ts';
import type { Place } from './place.ts';
import { secrets } from './secrets.ts';

/** After the last kill: starts that nobody disturbs, until one succeeds. */
const MOST_RESTARTS = 4;

/** Installs, is harmed and goes on after it, again and again; then goes on undisturbed. What is seen from outside afterwards. */
export async function playRound(engine: Engine, place: Place, harms: readonly Harm[]): Promise<JudgedFacts> {
  const before = untouchedOf(place);
  const disturbed: Boot[] = [];
  for (const harm of harms) disturbed.push(await engine(place, nextCommand(place, disturbed), harm));
  const undisturbed = await goOn(engine, place, disturbed);
  return { ...lookAt(place, before, disturbed, undisturbed), expected: expectedOf(place) };
}

/** A round with one fault: also what was seen right after it, before anybody went on. */
export interface FaultRound {
  readonly faulted: Boot;
  readonly glance: Glance;
  readonly facts: JudgedFacts;
}

/** Installs with a fault, looks, and goes on undisturbed. */
export async function playFault(engine: Engine, place: Place, fault: Harm): Promise<FaultRound> {
  const before = untouchedOf(place);
  const faulted = await engine(place, nextCommand(place, []), fault);
  const glance = glanceAt(place);
  const undisturbed = await goOn(engine, place, [faulted]);
  return { faulted, glance, facts: { ...lookAt(place, before, [faulted], undisturbed), expected: expectedOf(place) } };
}

async function goOn(engine: Engine, place: Place, disturbed: readonly Boot[]): Promise<readonly Boot[]> {
  const undisturbed: Boot[] = [];
  do undisturbed.push(await engine(place, nextCommand(place, [...disturbed, ...undisturbed]), null));
  while (undisturbed.length < MOST_RESTARTS && undisturbed.at(-1)?.code !== 0 && lastWord(place) !== 'runFinished');
  return undisturbed;
}

/** As an administrator would: go on; where that was refused because no program was begun yet, install again. */
function nextCommand(place: Place, boots: readonly Boot[]): readonly string[] {
  const isFresh = boots.length === 0 || (namedStop(boots.at(-1)) !== null && lastWord(place) === undefined);
  const own = isFresh ? ['install', '--answers', place.answers, '--package', place.packageFolder] : ['resume'];
  return [...own, '--format', 'json'];
}

/** The journal's last event; undefined before the run began. */
function lastWord({ state }: Place): string | undefined {
  return journalIn(path.join(state, 'current', 'journal.jsonl')).at(-1)?.kind;
}

/** What an installation of this place must have left. */
export function expectedOf({ steps, scenario }: Place): JudgedFacts['expected'] {
  const machine = steps.flatMap(({ evidence }) => evidence.flatMap(nameOn));
  const { mode, asksFirst, endsForRestart } = scenario;
  return {
    machine: [...new Set(machine)],
    // An upgraded server keeps the one it has.
    passphrase: mode === 'install' ? `${secrets.passphrase}\r\n` : null,
    asksFirst,
    endsForRestart,
  };
}

function nameOn(evidence: Evidence): readonly string[] {
  switch (evidence.kind) {
    case 'registry':
      return [evidence.key];
    case 'service':
      return [evidence.name];
    case 'file':
      return [evidence.path.replace(':', '').replace(/\\/gu, '/')];
    default:
      return [];
  }
}

import path from 'node:path';
import type { Evidence } from '../../app/plan/step.ts';
import { boot, type Boot, type Engine, type Harm } from './boot.ts';
import { journalIn, lookAt, untouchedOf } from './facts.ts';
import { namedStop, type JudgedFacts } from './judge.ts';
import { secrets, type Place } from './place.ts';

/** After the last kill: starts that nobody disturbs, until one succeeds. */
const MOST_RESTARTS = 4;

/** Installs, is harmed and goes on after it, again and again; then goes on undisturbed. What is seen from outside afterwards. */
export async function playRound(engine: Engine, place: Place, harms: readonly Harm[]): Promise<JudgedFacts> {
  const before = untouchedOf(place);
  const disturbed: Boot[] = [];
  for (const harm of harms) disturbed.push(await boot(engine, place, nextCommand(place, disturbed), harm));
  const undisturbed: Boot[] = [];
  do undisturbed.push(await boot(engine, place, nextCommand(place, [...disturbed, ...undisturbed]), null));
  while (undisturbed.length < MOST_RESTARTS && undisturbed.at(-1)?.code !== 0 && lastWord(place) !== 'runFinished');
  return { ...lookAt(place, before, disturbed, undisturbed), expected: expectedOf(place) };
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

function expectedOf({ steps }: Place): JudgedFacts['expected'] {
  const machine = steps.flatMap(({ evidence }) => evidence.flatMap(nameOn));
  return { machine: [...new Set(machine)], passphrase: `${secrets.passphrase}\r\n` };
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

import { setTimeout as wait } from 'node:timers/promises';
import { fold } from '../../app/plan/fold.ts';
import { stepTexts } from '../../app/plan/step.texts.ts';
import { journalOf } from '../fixtures/journal.ts';
import type { Say } from './say.ts';

/** Milliseconds between two looks at the journal. */
const INTERVAL = 100;

/** Tells each step of the installation when it begins or ends, from the journal alone, until `isOver`. */
export async function followJournal(state: string, isOver: () => boolean, say: Say): Promise<void> {
  const told = new Set<string>();
  while (!isOver()) {
    tell(state, told, say);
    await wait(INTERVAL);
  }
  tell(state, told, say);
}

function tell(state: string, told: Set<string>, say: Say): void {
  const { steps, fraction } = fold(journalOf(state));
  const percent = `${String(Math.floor(fraction * 100)).padStart(3)} %`;
  const words = stepTexts.en;
  for (const { id, state: step } of steps) {
    if (step === 'waiting' || told.has(`${id} ${step}`)) continue;
    told.add(`${id} ${step}`);
    say(`  ${percent}  ${step === 'running' ? words[id].running : step === 'done' ? words[id].done : `${words[id].name}: ${step}`}`);
  }
}

import type { Language } from '../texts/texts.ts';
import type { RunState } from './run-state.ts';
import { stepTexts } from './step.texts.ts';
import { keptSteps } from './stop-preview.ts';
import { stopTexts } from './stop.texts.ts';

/** What a run that did not get to its end has stopped on the machine, and how it is started again; empty where nothing. */
export function leftStopped(run: RunState, language: Language): readonly string[] {
  if (!['failed', 'stopped', 'interrupted'].includes(run.phase)) return [];
  return keptSteps(run).flatMap(({ step, rollback }) =>
    rollback === 'startAgain' ? [stopTexts[language].rollback[rollback](stepTexts[language][step].name)] : [],
  );
}

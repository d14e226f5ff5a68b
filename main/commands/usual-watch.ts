import { declarations } from '../../app/plan/declarations.ts';
import type { RunEvent } from '../../app/plan/events.ts';
import type { StepId } from '../../app/plan/step.ts';

/** The events after which no step is under way. */
const ends: ReadonlySet<RunEvent['kind']> = new Set([
  'stepFinished',
  'stepFailed',
  'stepFoundDone',
  'runStopped',
  'runFailed',
  'runFinished',
]);

/**
 * Tells of each step once that it has run longer than usual (minutes), as soon as it has; `heard` is given every event of the run. A
 * step that is tried again goes on counting. Keeps no process alive.
 */
export function watchUsual(tell: (step: StepId, minutes: number) => void): { readonly heard: (event: RunEvent) => void } {
  let watched: { readonly step: StepId; readonly timer: NodeJS.Timeout } | null = null;
  const end = (): void => {
    clearTimeout(watched?.timer);
    watched = null;
  };
  return {
    heard: (event) => {
      if (ends.has(event.kind) || (event.kind === 'restartNeeded' && event.when === 'first')) end();
      if (event.kind !== 'stepStarted' || event.step === watched?.step) return;
      end();
      const { step } = event;
      const minutes = declarations[step].softLimitMinutes;
      watched = { step, timer: setTimeout(tell, minutes * 60_000, step, minutes).unref() };
    },
  };
}

import type { RunEvent } from '../../app/plan/events.ts';

/** The least that progress of a step has to advance to be told: each time costs a flush of the journal. */
const LEAST_ADVANCE = 0.01;

/** Lets everything pass but progress of a step that is not a percent of it ahead of what passed before. */
export function progressFilter(): (event: RunEvent) => boolean {
  let told = 0;
  return (event) => {
    if (event.kind === 'stepStarted') told = 0;
    if (event.kind !== 'stepProgress') return true;
    // Sums of hundredths are not exact.
    if (event.fraction < told + LEAST_ADVANCE - Number.EPSILON) return false;
    told = event.fraction;
    return true;
  };
}

import type { PlanContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/**
 * Sees to the icons on the desktop of all users (REQUIREMENTS I5): the vendor's setup makes them at the end of its window; whether it does
 * without one is documented nowhere. What it made is left alone, what is missing is made. An icon is no reason to call an installed server
 * a failed one: where the start menu has no console to copy, the log says so, and the step is done.
 */
export function desktopIcons(context: PlanContext): StepOf<'run-script'> {
  return scriptStep(context, { id: 'desktop-icons', weight: 5, says: ['IconsDecided: True'], values: {}, limitMinutes: 5 });
}

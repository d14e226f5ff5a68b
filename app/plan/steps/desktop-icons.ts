import type { PlanContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/** The console on the desktop of all users (REQUIREMENTS I5). */
const CONSOLE_ICON = 'C:\\Users\\Public\\Desktop\\Microsoft Azure Backup Server.lnk';

/**
 * Sees to the icons on the desktop: the vendor's setup makes them at the end of its window; whether it does without one is documented
 * nowhere. What it made is left alone, what is missing is made.
 */
export function desktopIcons(context: PlanContext): StepOf<'run-script'> {
  const leaves = [{ kind: 'file', path: CONSOLE_ICON }] as const;
  return scriptStep(context, { id: 'desktop-icons', weight: 5, leaves, says: ['DesktopIcons: True'], values: {}, limitMinutes: 5 });
}

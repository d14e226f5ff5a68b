import { declarations } from './declarations.ts';
import type { RunState } from './run-state.ts';

/** Minutes that the running step usually takes at most, once it has taken longer; null before, and while nothing runs. */
export function longerThanUsual(run: RunState, now: string): number | null {
  const step = run.steps.find(({ id, state }) => id === run.current && state === 'running');
  if (step?.startedAt == null) return null;
  const usual = declarations[step.id].softLimitMinutes;
  return Date.parse(now) - Date.parse(step.startedAt) > usual * 60_000 ? usual : null;
}

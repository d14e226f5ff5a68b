import type { RunPhase, RunState } from '../app/plan/run-state.ts';

/** What the button of the program on the taskbar shows; a negative fraction shows nothing (Electron, `setProgressBar`). */
export interface Taskbar {
  readonly fraction: number;
  readonly mode: 'none' | 'normal' | 'error' | 'paused';
}

/** The taskbar of a run: green while it goes on, red when it failed, yellow while it waits for somebody. */
export function taskbarOf({ phase, fraction }: Pick<RunState, 'phase' | 'fraction'>): Taskbar {
  const modes: Readonly<Record<RunPhase, Taskbar['mode']>> = {
    none: 'none',
    running: 'normal',
    stopping: 'normal',
    stopped: 'paused',
    failed: 'error',
    restartFirst: 'paused',
    finished: 'none',
    interrupted: 'paused',
  };
  const mode = modes[phase];
  return mode === 'none' ? { fraction: -1, mode } : { fraction: Math.max(0.01, fraction), mode };
}

/** Whether a run came to an end that somebody should know of. What was so when the program started is no news. */
export function needsAttention(before: RunPhase, now: RunPhase): boolean {
  const isOver = now === 'finished' || now === 'failed' || now === 'restartFirst';
  return isOver && (before === 'running' || before === 'stopping');
}

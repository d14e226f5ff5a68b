import type { ShownWindow } from '../../app/plan/shown-window.ts';
import type { StepId } from '../../app/plan/step.ts';
import type { RunContext } from './run-context.ts';

/** Watches a program that has fallen silent. */
export interface SilenceWatch {
  /** It runs, under this number. */
  readonly began: (pid: number) => void;
  /** It said something. */
  readonly heard: () => void;
  /** Ends the watch; the windows that were seen last, empty where none was. */
  readonly end: () => readonly ShownWindow[];
}

/**
 * Says what a program may be waiting for when nothing was heard of it for a while: the windows of it and of what it started,
 * where the system shows them, else only that there may be one. Where it has none, nothing is said: it works in silence.
 */
export function watchSilence(
  step: StepId,
  { patience, processes, redact, say }: Pick<RunContext, 'patience' | 'processes' | 'redact' | 'say'>,
): SilenceWatch {
  let program: number | null = null;
  let seen: readonly ShownWindow[] = [];
  let told: string | null = null;
  const tell = (windows: readonly ShownWindow[] | null): void => {
    const now = windows === null ? null : JSON.stringify(windows);
    if (now === told) return;
    told = now;
    say({ kind: 'stepNotice', step, notice: windows === null ? null : { kind: 'waits', for: 'answer', windows: [...windows] } });
  };
  const look = (): void => {
    if (program === null) return;
    const found = processes.windowsOf(program);
    if (found === null) {
      tell([]);
      return;
    }
    seen = found.map(({ title, text }) => ({ title: redact(title), text: redact(text) }));
    tell(seen.length === 0 ? null : seen);
  };
  const timer = setInterval(look, patience.silenceMs);
  return {
    began: (pid) => {
      program = pid;
    },
    heard: () => {
      timer.refresh();
      seen = [];
      tell(null);
    },
    end: () => {
      clearInterval(timer);
      told = null;
      return seen;
    },
  };
}

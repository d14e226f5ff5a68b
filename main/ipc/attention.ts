import type { RunPhase } from '../../app/plan/run-state.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { runReportTexts } from '../../app/support/run-report.texts.ts';
import type { Language } from '../../app/texts/texts.ts';
import { needsAttention, taskbarOf, type Taskbar } from '../taskbar.ts';
import type { Notify } from './notify.ts';

/** The part of a window that is seen outside of it. */
export interface AttentionWindow {
  readonly setProgressBar: (fraction: number, options: { readonly mode: Taskbar['mode'] }) => void;
  readonly flashFrame: (flashes: boolean) => void;
  readonly isFocused: () => boolean;
}

/** What showing a run outside its window needs. */
export interface AttentionParts {
  readonly window: () => AttentionWindow | null;
  readonly language: () => Language;
  readonly notify: Notify;
}

/** Shows a run outside its window: on the taskbar, and with a notification once it needs somebody who is not looking. */
export function createAttention({ window, language, notify }: AttentionParts): (snapshot: Snapshot) => void {
  let before: RunPhase = 'none';
  return ({ run }) => {
    const target = window();
    const { fraction, mode } = taskbarOf(run);
    target?.setProgressBar(fraction, { mode });
    const isNews = needsAttention(before, run.phase);
    before = run.phase;
    if (target === null || !isNews || target.isFocused()) return;
    target.flashFrame(true);
    const words = runReportTexts[language()];
    notify(words.title, words.phases[run.phase]);
  };
}

import { Notification, type BrowserWindow } from 'electron';
import type { RunPhase } from '../../app/plan/run-state.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { runReportTexts } from '../../app/support/run-report.texts.ts';
import type { Language } from '../../app/texts/texts.ts';
import { needsAttention, taskbarOf } from '../taskbar.ts';

/** Shows a run outside its window: on the taskbar, and with a notification once it needs somebody who is not looking. */
export function createAttention(window: () => BrowserWindow | null, language: () => Language): (snapshot: Snapshot) => void {
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
    if (Notification.isSupported()) new Notification({ title: words.title, body: words.phases[run.phase] }).show();
  };
}

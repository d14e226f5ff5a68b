import { dialog, type BrowserWindow } from 'electron';
import { afterPageEnds, pageEndOf, type PageEnd, type PageEnded } from '../../app/desktop/page-ends.ts';
import { pageEndsTexts } from '../../app/desktop/page-ends.texts.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { Log } from '../log.ts';
import { isGone } from '../window.ts';

/** What keeping the page of a window needs. */
export interface KeptPage {
  readonly window: BrowserWindow;
  /** Loads the page from its beginning. */
  readonly load: () => void;
  readonly language: () => Language;
  readonly log: Pick<Log, 'write'>;
  /** Where `log` is written to: shown to somebody who is asked. */
  readonly logFile: string;
  readonly now: () => Date;
  /** False while a run is in a part that cannot be left. */
  readonly mayLeave: () => boolean;
  /** Ends the program because somebody said so. */
  readonly leave: () => void;
}

/** `ERR_ABORTED`: another load, or the end of the window, took the place of this one (Chromium, `net_error_list.h`). */
const ABORTED = -3;

/** Loads a page again that ended or could not be loaded; where that does not help ({@link afterPageEnds}), somebody is asked. */
export function keepPage(page: KeptPage): void {
  const { window, log, now } = page;
  let ends: readonly PageEnded[] = [];
  const onEnd = (why: PageEnd): void => {
    ends = [...ends, { at: now().getTime(), why }];
    const next = afterPageEnds(ends);
    if (next === 'ask') ends = [];
    // Not in the midst of Chromium's own work on the end of the process.
    setImmediate(() => {
      if (isGone(window)) return;
      if (next === 'reload') page.load();
      else void ask(page, why);
    });
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.write('page.gone', { reason });
    const why = pageEndOf(reason);
    if (why !== null) onEnd(why);
  });
  window.webContents.on('did-fail-load', (_event, code, reason, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    log.write('page.notLoaded', { code, reason });
    onEnd('notLoaded');
  });
}

/** In a box of the system, because there is no page to ask in. Esc and the box's own cross load the page again: nothing is lost by it. */
async function ask({ window, load, language, log, logFile, mayLeave, leave }: KeptPage, why: PageEnd): Promise<void> {
  const words = pageEndsTexts[language()];
  const canLeave = mayLeave();
  const buttons = canLeave ? [words.reload, words.close] : [words.reload];
  const detail = [words.why[why], words.lost, ...(canLeave ? [] : [words.stays]), words.log(logFile)].join('\n\n');
  log.write('page.asked', { why });
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Backup Server Setup',
    message: words.title,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1 && mayLeave()) leave();
  else if (!isGone(window)) load();
}

import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import type { WizardStart } from './command-line.ts';
import { serve, type Answer } from './ipc/serve.ts';
import { createPreferencesFile, type PreferencesFile } from './preferences-file.ts';
import { serveApp } from './protocol.ts';
import { createSafeLog, type SafeLog } from './safe-log.ts';
import { lockDown, lockSession } from './security.ts';
import type { PrivatePlaces } from './system/private-places.ts';
import { openWindow } from './window.ts';

/** The window before there is a program behind it. */
export interface OpeningWindow {
  readonly window: BrowserWindow;
  readonly preferences: PreferencesFile;
  readonly safeLog: SafeLog;
  /** Answers the calls of the page, those that wait and those that come. */
  readonly answerBy: (answer: Answer) => void;
  /** Until then main has to answer the page at once; what takes its time here comes after it. */
  readonly pageIsOnItsWay: Promise<unknown>;
}

/**
 * Opens the window, once Electron is ready: the process of its page starts while the rest of the program is loaded here. Null where one is
 * open already for this state folder: that one comes to the front. Nothing but our own page is loaded, and nothing leaves it.
 */
export function beginToOpen({ place, opening }: WizardStart, places: PrivatePlaces): OpeningWindow | null {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return null;
  }
  const safeLog = createSafeLog(place.stateRoot, places);
  safeLog.log.write('wizard.opens', { how: opening });
  const denied = (what: string): void => safeLog.log.write('denied', { what });
  lockDown(denied);
  lockSession(denied);
  const firstServed = new Promise<void>((resolve) => {
    serveApp(path.join(place.dist, 'renderer'), resolve);
  });
  const preferences = createPreferencesFile(place.stateRoot);
  const window = openWindow({ dist: place.dist, preferences });
  let answerBy: OpeningWindow['answerBy'] = () => undefined;
  serve(new Promise((resolve) => (answerBy = resolve)));
  return { window, preferences, safeLog, answerBy, pageIsOnItsWay: onItsWay(window, firstServed) };
}

/**
 * Milliseconds after its last file was handed out: Electron gives a file on in pieces, for which main has to be free, and what comes next
 * keeps main busy for a hundred. On a quiet machine they take 5 to 10, and now and then more.
 */
const DELIVERY_MS = 20;

/** The page has what it draws with, or will never have it. */
function onItsWay({ webContents }: BrowserWindow, firstServed: Promise<void>): Promise<unknown> {
  const ended = (['did-fail-load', 'did-stop-loading', 'render-process-gone', 'destroyed'] as const).map(
    (name) =>
      new Promise<void>((resolve) => {
        webContents.once(name as 'destroyed', resolve);
      }),
  );
  return Promise.race([firstServed.then(() => delay(DELIVERY_MS)), ...ended]);
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { EventName, EventValue } from '../app/ipc/contract.ts';
import type { Language } from '../app/texts/texts.ts';
import { createAttention } from './ipc/attention.ts';
import { createAnnouncer } from './ipc/announce.ts';
import { createDesktop, type Desktop } from './ipc/desktop.ts';
import { createHandlers } from './ipc/handlers.ts';
import { serve } from './ipc/serve.ts';
import { createPreferencesFile, type PreferencesFile } from './preferences-file.ts';
import type { Program } from './program.ts';
import { serveApp } from './protocol.ts';
import { lockDown, lockSession } from './security.ts';
import { createSession, type Session } from './session/session.ts';
import { setupOf } from '../app/session/snapshot.ts';
import { currentFolder } from './session/session-files.ts';
import { suggestionsFor } from './suggestions.ts';
import { openWindow, systemTheme } from './window.ts';

/** The window, once there is one, and whether it may close without asking. */
interface Opened {
  window: BrowserWindow | null;
  mayClose: boolean;
}

/** Opens the wizard: session, bridge and window. Where one is open already for this state folder, that one comes to the front. */
export async function openWizard(program: Program, language: Language): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const { place, log } = program;
  const denied = (what: string): void => log.write('denied', { what });
  lockDown(denied);
  await app.whenReady();
  lockSession(denied);
  serveApp(path.join(place.dist, 'renderer'));
  const opened: Opened = { window: null, mayClose: false };
  const preferences = createPreferencesFile(place.stateRoot);
  const desktop = desktopFor({ program, language, opened, preferences });
  const emit = announcerFor(opened, desktop);
  const session = createSession({ ...program, stateRoot: place.stateRoot, version: place.version, emit });
  serve({
    handlers: createHandlers(session, desktop),
    windowId: () => liveWindow(opened)?.webContents.id ?? null,
    onRefused: (call, why) => {
      log.write('call.refused', { call, why });
    },
    onBug: log.bug,
  });
  followDesktop(opened, () => {
    emit('theme.changed', systemTheme());
  });
  await openWindow({
    dist: place.dist,
    preferences,
    prepare: (window) => {
      opened.window = window;
      guard(window, opened, session, program, () => {
        emit('window.closeAsked', null);
      });
    },
  });
  log.write('window.opened', { version: place.version, electron: process.versions.electron });
}

/** Everything goes to the window; where a run stands also to the taskbar. */
function announcerFor(opened: Opened, desktop: Desktop): ReturnType<typeof createAnnouncer> {
  const attend = createAttention(
    () => liveWindow(opened),
    () => desktop.info().language,
  );
  return createAnnouncer((name: EventName, value) => {
    liveWindow(opened)?.webContents.send(name, value);
    if (name === 'session.changed') attend(value as EventValue<'session.changed'>);
  });
}

function followDesktop(opened: Opened, onTheme: () => void): void {
  nativeTheme.on('updated', onTheme);
  app.on('second-instance', () => {
    focus(opened);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
}

/** Closing asks the page first where there is something to lose; a page that crashed is loaded again. */
function guard(window: BrowserWindow, opened: Opened, session: Session, { log }: Program, ask: () => void): void {
  window.on('close', (event) => {
    if (opened.mayClose || window.webContents.isCrashed() || !hasSomethingToLose(session)) return;
    event.preventDefault();
    ask();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.write('page.gone', { reason });
    if (reason !== 'clean-exit' && reason !== 'launch-failed') window.webContents.reload();
  });
}

interface DesktopSource {
  readonly program: Program;
  readonly language: Language;
  readonly opened: Opened;
  readonly preferences: PreferencesFile;
}

function desktopFor({ program: { place }, language, opened, preferences }: DesktopSource): Desktop {
  const session = currentFolder(place.stateRoot);
  return createDesktop({
    window: () => liveWindow(opened),
    language,
    preferences,
    info: (chosen) => ({
      version: place.version,
      language: chosen,
      platform: platformOf(process.platform),
      suggestions: suggestionsFor(place),
      theme: systemTheme(),
      themeChoice: preferences.read().theme,
      runtime: runtimeVersions(),
    }),
    places: () => ({ logs: logsOf(place.stateRoot), report: path.join(session, 'report.json') }),
    onExit: () => {
      opened.mayClose = true;
    },
  });
}

/** The logs of the session's programs, once there are any; before that, the program's own. */
function logsOf(stateRoot: string): string {
  const ofSession = path.join(currentFolder(stateRoot), 'logs');
  return existsSync(ofSession) ? ofSession : path.join(stateRoot, 'logs', 'setup.jsonl');
}

/** Answers that were given, or work that goes on: the window asks before it closes. */
function hasSomethingToLose(session: Session): boolean {
  const { mode, answers, run, package: state } = session.read();
  if (setupOf({ mode }) === null || run.phase === 'finished') return false;
  const isWorking = run.phase === 'running' || run.phase === 'stopping' || state.kind === 'verifying' || state.kind === 'extracting';
  return isWorking || Object.keys(answers).length > 0;
}

function runtimeVersions(): { electron: string; chromium: string; node: string } {
  const { electron, chrome, node } = process.versions;
  return { electron, chromium: chrome, node };
}

function liveWindow({ window }: Opened): BrowserWindow | null {
  return window === null || window.isDestroyed() ? null : window;
}

function focus(opened: Opened): void {
  const window = liveWindow(opened);
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

function platformOf(platform: NodeJS.Platform): 'windows' | 'linux' | 'macos' {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}

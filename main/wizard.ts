import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { EventName, EventValue } from '../app/ipc/contract.ts';
import { reasonToStay } from '../app/plan/reason-to-stay.ts';
import type { Language } from '../app/texts/texts.ts';
import type { Opening } from './command-line.ts';
import { createAttention } from './ipc/attention.ts';
import { createAnnouncer } from './ipc/announce.ts';
import { createDesktop, type Desktop } from './ipc/desktop.ts';
import { createHandlers } from './ipc/handlers.ts';
import { keepPage } from './ipc/keep-page.ts';
import { createNotify } from './ipc/notify.ts';
import { serve } from './ipc/serve.ts';
import { createSignOutGuard, type SignOutGuard } from './ipc/sign-out.ts';
import type { Log } from './log.ts';
import { createPreferencesFile, type PreferencesFile } from './preferences-file.ts';
import { logFileOf } from './place.ts';
import type { Program } from './program.ts';
import { serveApp } from './protocol.ts';
import { lockDown, lockSession } from './security.ts';
import { holdAll } from './session/hold.ts';
import { createSession, type Session } from './session/session.ts';
import { setupOf } from '../app/session/snapshot.ts';
import { currentFolder } from './session/session-files.ts';
import { suggestionsFor } from './suggestions.ts';
import { reportFiles } from './support/report-files.ts';
import { loadShutdownReason } from './system/win32-shutdown.ts';
import { loadPage, openWindow, systemTheme } from './window.ts';

/** The window, once there is one, and whether it may close without asking. */
interface Opened {
  window: BrowserWindow | null;
  mayClose: boolean;
}

/** Opens the wizard: session, bridge and window. Where one is open already for this state folder, that one comes to the front. */
export async function openWizard(program: Program, language: Language, opening: Opening): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const { place, log } = program;
  log.write('wizard.opens', { how: opening });
  await lockAll(program);
  const opened: Opened = { window: null, mayClose: false };
  const preferences = createPreferencesFile(place.stateRoot);
  const desktop = desktopFor({ program, language, opened, preferences });
  const signOut = await signOutGuardFor(program, opened, desktop);
  // The process of the page starts meanwhile; it can ask nothing before this turn is over.
  opened.window = openWindow({ dist: place.dist, preferences });
  const emit = announcerFor(opened, desktop);
  const hold = holdAll([program.hold, signOut.hold], log.bug);
  const session = createSession({ ...program, hold, stateRoot: place.stateRoot, version: place.version, emit });
  if (opening === 'afterRestart') comeBack(session, program);
  serveSession(session, desktop, opened, log);
  followDesktop(opened, () => {
    emit('theme.changed', systemTheme());
  });
  const ask = (): void => {
    emit('window.closeAsked', null);
  };
  guard(opened, session, ask);
  keepPageOf(opened.window, { opened, session, program, desktop });
  watchSignOut(opened, signOut, ask);
}

function serveSession(session: Session, desktop: Desktop, opened: Opened, log: Log): void {
  serve({
    handlers: createHandlers(session, desktop),
    windowId: () => liveWindow(opened)?.webContents.id ?? null,
    onRefused: (call, why) => {
      log.write('call.refused', { call, why });
    },
    onBug: log.bug,
  });
}

/** Nothing but our own page is loaded, and nothing leaves it. */
async function lockAll({ place, log }: Program): Promise<void> {
  const denied = (what: string): void => log.write('denied', { what });
  lockDown(denied);
  await app.whenReady();
  lockSession(denied);
  serveApp(path.join(place.dist, 'renderer'));
}

async function signOutGuardFor({ log }: Program, opened: Opened, desktop: Desktop): Promise<SignOutGuard> {
  const reason = await loadShutdownReason();
  return createSignOutGuard({ window: () => liveWindow(opened), language: () => desktop.info().language, reason, log });
}

/** Before the window is there: its first page is the one it left. Without a session it is the first page of all. */
function comeBack(session: Session, { log }: Program): void {
  const begun = session.comeBack();
  log.write('wizard.cameBack', { why: begun.kind === 'ok' ? null : begun.failure.code });
}

/** Everything goes to the window; where a run stands also to the taskbar. */
function announcerFor(opened: Opened, desktop: Desktop): ReturnType<typeof createAnnouncer> {
  const attend = createAttention({
    window: () => liveWindow(opened),
    language: () => desktop.info().language,
    notify: createNotify(() => {
      focus(opened);
    }),
  });
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

/** Closing asks the page first where there is something to lose. */
function guard(opened: Opened, session: Session, ask: () => void): void {
  const { window } = opened;
  window?.on('close', (event) => {
    if (opened.mayClose || mayCloseUnasked(window, session)) return;
    event.preventDefault();
    ask();
  });
}

interface PageSource {
  readonly opened: Opened;
  readonly session: Session;
  readonly program: Program;
  readonly desktop: Desktop;
}

function keepPageOf(window: BrowserWindow, { opened, session, program: { place, log, now }, desktop }: PageSource): void {
  window.webContents.once('did-finish-load', () => {
    log.write('window.opened', { version: place.version, electron: process.versions.electron });
  });
  keepPage({
    window,
    load: () => {
      loadPage(window);
    },
    language: () => desktop.info().language,
    log,
    logFile: logFileOf(place.stateRoot),
    now,
    mayLeave: () => reasonToStay(session.read().run) === null,
    leave: () => {
      opened.mayClose = true;
      app.quit();
    },
  });
}

/** Signing out brings up the question that closing asks. */
function watchSignOut(opened: Opened, signOut: SignOutGuard, ask: () => void): void {
  if (opened.window === null) return;
  signOut.watch(opened.window, () => {
    focus(opened);
    ask();
  });
}

/** A page that crashed cannot ask; a phase that cannot be left goes on without it until it is loaded again. */
function mayCloseUnasked(window: BrowserWindow, session: Session): boolean {
  if (reasonToStay(session.read().run) !== null) return false;
  return window.webContents.isCrashed() || !hasSomethingToLose(session);
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
    places: (shown) => ({ logs: logsOf(place.stateRoot), report: path.join(session, reportFiles.html(shown)) }),
    onExit: () => {
      opened.mayClose = true;
    },
  });
}

/** The logs of the session's programs, once there are any; before that, the program's own. */
function logsOf(stateRoot: string): string {
  const ofSession = path.join(currentFolder(stateRoot), 'logs');
  return existsSync(ofSession) ? ofSession : logFileOf(stateRoot);
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

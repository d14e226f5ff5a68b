import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { EventName, EventValue } from '../app/ipc/contract.ts';
import { reasonToStay } from '../app/plan/reason-to-stay.ts';
import type { Language } from '../app/texts/texts.ts';
import type { WizardStart } from './command-line.ts';
import { reportFailure } from './commands/command.ts';
import type { ExitCode } from './commands/exit-codes.ts';
import { answer, type Answering } from './ipc/answer.ts';
import { createAttention } from './ipc/attention.ts';
import { createAnnouncer } from './ipc/announce.ts';
import { createDesktop, type Desktop } from './ipc/desktop.ts';
import { createHandlers } from './ipc/handlers.ts';
import { keepPage } from './ipc/keep-page.ts';
import { createNotify } from './ipc/notify.ts';
import type { Answer } from './ipc/serve.ts';
import { createSignOutGuard, type SignOutGuard } from './ipc/sign-out.ts';
import { logRejections } from './log-rejections.ts';
import type { Log } from './log.ts';
import type { PreferencesFile } from './preferences-file.ts';
import { logFileOf } from './place.ts';
import type { OpeningWindow } from './opening.ts';
import { loadProgram, type Program } from './program.ts';
import { languageOf } from './shared-options.ts';
import { holdAll, type Hold } from './session/hold.ts';
import { createSession, type Session } from './session/session.ts';
import { setupOf } from '../app/session/setup-of.ts';
import { currentFolder } from './session/session-files.ts';
import { suggestionsFor } from './suggestions.ts';
import { reportFiles } from './support/report-files.ts';
import { isAdministrator } from './system/load-private-places.ts';
import { elevate } from './system/win32-elevate.ts';
import { loadShutdownReason } from './system/win32-shutdown.ts';
import { isGone, loadPage, systemTheme } from './window.ts';

/** The window, and whether it may close without asking. */
interface Opened {
  readonly window: BrowserWindow;
  mayClose: boolean;
}

/** What the program behind a window is made of. */
export interface WizardSource extends WizardStart {
  readonly begun: OpeningWindow;
  readonly hold: Hold;
  /** The language of the system, as a tag. */
  readonly locale: string;
  readonly err: (text: string) => void;
}

/** Puts the program behind a window that was begun to open: session, bridge and what the desktop asks. An exit code where it cannot be. */
export async function openWizard({ begun, place, opening, shared, hold, locale, err }: WizardSource): Promise<ExitCode | null> {
  const { window, preferences, safeLog } = begun;
  logRejections(process, safeLog.log);
  const language = languageOf(shared.lang ?? preferences.read().language ?? locale);
  const loaded = await loadProgram({ place, hold, worldFile: shared.world, safeLog });
  if (loaded.kind === 'failed') return reportFailure({ err, language, tellEnd: () => undefined }, loaded.failure);
  const reason = await loadShutdownReason();
  if (isGone(window)) return null;
  const program = loaded.value;
  const { log } = program;
  const opened: Opened = { window, mayClose: false };
  const desktop = desktopFor({ program, language, opened, preferences });
  const signOut = createSignOutGuard({ window: () => liveWindow(opened), language: () => desktop.info().language, reason, log });
  const emit = announcerFor(opened, desktop);
  const held = holdAll([program.hold, signOut.hold], log.bug);
  const session = createSession({ ...program, hold: held, stateRoot: place.stateRoot, version: place.version, emit });
  if (opening === 'afterRestart') comeBack(session, program);
  begun.answerBy(answererFor(session, desktop, opened, log));
  followDesktop(opened, () => {
    emit('theme.changed', systemTheme());
  });
  const ask = (): void => {
    emit('window.closeAsked', null);
  };
  guard(opened, session, ask);
  keepPageOf({ opened, session, program, desktop });
  watchSignOut(opened, signOut, ask);
  return null;
}

function answererFor(session: Session, desktop: Desktop, opened: Opened, log: Log): Answer {
  const answering: Answering = {
    handlers: createHandlers(session, desktop),
    windowId: () => liveWindow(opened)?.webContents.id ?? null,
    onRefused: (call, why) => {
      log.write('call.refused', { call, why });
    },
    onBug: log.bug,
  };
  return (name, sender, input) => answer(name, sender, input, answering);
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
  window.on('close', (event) => {
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

function keepPageOf({ opened, session, program: { place, log, now }, desktop }: PageSource): void {
  const { window } = opened;
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
  const mayElevate = process.platform === 'win32' && !isAdministrator();
  return createDesktop({
    window: () => liveWindow(opened),
    language,
    preferences,
    info: (chosen) => ({
      version: place.version,
      language: chosen,
      mayElevate,
      platform: platformOf(process.platform),
      suggestions: suggestionsFor(place),
      logs: path.join(session, 'logs'),
      theme: systemTheme(),
      themeChoice: preferences.read().theme,
      runtime: runtimeVersions(),
    }),
    places: (shown) => ({ logs: logsOf(place.stateRoot), report: path.join(session, reportFiles.html(shown)) }),
    elevate: mayElevate ? elevate : null,
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
  return isGone(window) ? null : window;
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

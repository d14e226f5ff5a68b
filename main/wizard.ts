import path from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { EventName } from '../app/ipc/contract.ts';
import { products } from '../app/products/index.ts';
import type { Language } from '../app/texts/texts.ts';
import { createAnnouncer } from './ipc/announce.ts';
import { createDesktop } from './ipc/desktop.ts';
import { createHandlers } from './ipc/handlers.ts';
import { serve } from './ipc/serve.ts';
import type { Program } from './program.ts';
import { serveApp } from './protocol.ts';
import { lockDown, lockSession } from './security.ts';
import { createSession, type Session } from './session/session.ts';
import { currentFolder } from './session/session-files.ts';
import { suggestionsFor } from './suggestions.ts';
import { openWindow, systemTheme } from './window.ts';

/** Opens the wizard: session, bridge and window. Resolves when its first page is loaded. */
export async function openWizard(program: Program, language: Language): Promise<void> {
  const { place, log } = program;
  const denied = (what: string): void => {
    log.write('denied', { what });
  };
  lockDown(denied);
  await app.whenReady();
  lockSession(denied);
  serveApp(path.join(place.dist, 'renderer'));
  let window: BrowserWindow | null = null;
  let mayClose = false;
  const emit = createAnnouncer((name: EventName, value) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(name, value);
  });
  const session = createSession({ ...program, stateRoot: place.stateRoot, version: place.version, emit });
  const desktop = createDesktop({
    window: () => window,
    language,
    info: (chosen) => ({
      version: place.version,
      language: chosen,
      platform: platformOf(process.platform),
      suggestions: suggestionsFor(place),
      theme: systemTheme(),
    }),
    places: () => ({ logs: path.join(currentFolder(place.stateRoot), 'logs'), report: path.join(currentFolder(place.stateRoot), 'report.json') }),
    onExit: () => {
      mayClose = true;
    },
  });
  serve({
    handlers: createHandlers(session, desktop),
    windowId: () => (window === null || window.isDestroyed() ? null : window.webContents.id),
    onRefused: (call, why) => {
      log.write('call.refused', { call, why });
    },
    onBug: log.bug,
  });
  nativeTheme.on('updated', () => {
    emit('theme.changed', systemTheme());
  });
  window = await openWindow(place.dist, (opened) => {
    window = opened;
    opened.on('close', (event) => {
      if (mayClose || !hasSomethingToLose(session)) return;
      event.preventDefault();
      emit('window.closeAsked', null);
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      log.write('page.gone', { reason });
      if (reason !== 'clean-exit') opened.webContents.reload();
    });
  });
  log.write('window.opened', { version: place.version, electron: process.versions['electron'] ?? '', product: products.sample.version });
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
}

/** Answers that were given, or work that goes on: the window asks before it closes. */
function hasSomethingToLose(session: Session): boolean {
  const { mode, answers, run, package: state } = session.read();
  if (mode !== 'install' || run.phase === 'finished') return false;
  return Object.keys(answers).length > 0 || run.phase === 'running' || run.phase === 'stopping' || state.kind === 'verifying' || state.kind === 'extracting';
}

function platformOf(platform: NodeJS.Platform): 'windows' | 'linux' | 'macos' {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}

import path from 'node:path';
import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions, type Input } from 'electron';
import { fitWindow, smallestWindow } from '../app/desktop/fit-window.ts';
import { zoomAfter } from '../app/desktop/preferences.ts';
import { appOrigin } from './ipc/trusted-sender.ts';
import type { PreferencesFile } from './preferences-file.ts';

/** Colours behind the page until it is drawn, so that no white flash is seen in the dark theme: `--window` of `theme.css`. */
const BACKGROUND = { light: '#f3f3f3', dark: '#1c1c1c' } as const;

/** Milliseconds after the last move of the window until its place is kept. */
const SETTLED = 400;

/** Options of the one window. The page knows no Node, is isolated from its preload, and runs in Chromium's sandbox. */
function windowOptions(preload: string, theme: 'light' | 'dark'): BrowserWindowConstructorOptions {
  return {
    width: 1000,
    height: 720,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: BACKGROUND[theme],
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
    },
  };
}

/** The theme that is shown: the chosen one, or what the system asks for. */
export function systemTheme(): 'light' | 'dark' {
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
}

/** What a window is opened with. */
export interface WindowParts {
  readonly dist: string;
  readonly preferences: PreferencesFile;
}

/** Opens the window of the wizard where it was and as large, begins to load its page, and shows it once that is drawn. */
export function openWindow({ dist, preferences }: WindowParts): BrowserWindow {
  nativeTheme.themeSource = preferences.read().theme;
  const place = fitWindow(
    preferences.read().place,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const options = windowOptions(path.join(dist, 'preload', 'preload.cjs'), systemTheme());
  const window = new BrowserWindow({ ...options, ...place });
  window.removeMenu();
  window.once('ready-to-show', () => {
    window.show();
  });
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(BACKGROUND[systemTheme()]);
  });
  keepPlace(window, preferences);
  keepZoom(window, preferences);
  loadPage(window);
  return window;
}

/** Whether a window is gone, or its page: one that is closed loses that a moment before it is destroyed itself. */
export function isGone(window: BrowserWindow): boolean {
  return window.isDestroyed() || window.webContents.isDestroyed();
}

/** Loads the page from its beginning. What keeps it from being loaded is told by events of the window; leaving meanwhile is no problem. */
export function loadPage(window: BrowserWindow): void {
  void window.loadURL(`${appOrigin}/index.html`).catch(() => undefined);
}

/** Where the window is, when it was moved or sized, and not in the middle of it. */
function keepPlace(window: BrowserWindow, preferences: PreferencesFile): void {
  let timer: NodeJS.Timeout | null = null;
  const keep = (): void => {
    timer = null;
    if (!window.isDestroyed() && !window.isMinimized()) preferences.change({ place: window.getNormalBounds() });
  };
  const later = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(keep, SETTLED);
  };
  window.on('move', later);
  window.on('resize', later);
  window.on('close', () => {
    if (timer === null) return;
    clearTimeout(timer);
    keep();
  });
}

/** Zoom by Ctrl with +, − and 0, or the wheel: there is no menu that would do it. A page that is loaded again has it too. */
function keepZoom(window: BrowserWindow, preferences: PreferencesFile): void {
  const { webContents } = window;
  const turn = (direction: -1 | 0 | 1): void => {
    const zoom = zoomAfter(preferences.read().zoom, direction);
    webContents.setZoomFactor(zoom);
    preferences.change({ zoom });
  };
  webContents.on('did-finish-load', () => {
    webContents.setZoomFactor(preferences.read().zoom);
  });
  webContents.on('zoom-changed', (_event, way) => {
    turn(way === 'in' ? 1 : -1);
  });
  webContents.on('before-input-event', (event, input) => {
    const direction = zoomKey(input);
    if (direction === null) return;
    event.preventDefault();
    turn(direction);
  });
}

function zoomKey({ type, key, control, meta, alt }: Input): -1 | 0 | 1 | null {
  if (type !== 'keyDown' || !(control || meta) || alt) return null;
  if (key === '+' || key === '=') return 1;
  if (key === '-' || key === '_') return -1;
  return key === '0' ? 0 : null;
}

import path from 'node:path';
import { BrowserWindow, nativeTheme, type BrowserWindowConstructorOptions } from 'electron';
import { appOrigin } from './ipc/trusted-sender.ts';

/** Colours behind the page until it is drawn, so that no white flash is seen in the dark theme. */
const BACKGROUND = { light: '#fafafa', dark: '#1f1f1f' } as const;

/** Options of the one window. The page knows no Node, is isolated from its preload, and runs in Chromium's sandbox. */
function windowOptions(preload: string, theme: 'light' | 'dark'): BrowserWindowConstructorOptions {
  return {
    width: 1000,
    height: 720,
    minWidth: 800,
    minHeight: 600,
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

/** The theme the system asks for. */
export function systemTheme(): 'light' | 'dark' {
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
}

/** Opens the window of the wizard and shows it once its first page is drawn. `prepare` gets it before any page is loaded. */
export async function openWindow(distFolder: string, prepare: (window: BrowserWindow) => void): Promise<BrowserWindow> {
  const window = new BrowserWindow(windowOptions(path.join(distFolder, 'preload', 'preload.cjs'), systemTheme()));
  prepare(window);
  window.removeMenu();
  window.once('ready-to-show', () => {
    window.show();
  });
  await window.loadURL(`${appOrigin}/index.html`);
  return window;
}

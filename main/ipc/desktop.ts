import path from 'node:path';
import type * as z from 'zod';
import { app, clipboard, dialog, nativeTheme, shell, type BrowserWindow } from 'electron';
import type { Preferences } from '../../app/desktop/preferences.ts';
import type { ThemeChoice } from '../../app/desktop/theme-choices.ts';
import type { appInfo, calls } from '../../app/ipc/contract.ts';
import { failed, type Outcome } from '../../app/outcome.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { Elevate } from '../system/win32-elevate.ts';
import type { OpenFile } from '../session/product-work.ts';
import { restartElevated } from './elevation.ts';
import { createSecretClipboard, type SecretClipboard } from './secret-clipboard.ts';

type FilePurpose = z.infer<(typeof calls)['dialog.file']['input']>['purpose'];
type AppInfo = z.infer<typeof appInfo>;

/** What handlers may ask of the desktop: dialogs, the file manager, the end of the program. */
export interface Desktop {
  readonly info: () => AppInfo;
  readonly setLanguage: (language: Language) => null;
  readonly setTheme: (theme: ThemeChoice) => null;
  readonly exit: () => null;
  /** Starts this program anew as administrator and ends this one. */
  readonly elevate: () => Promise<Outcome<null>>;
  readonly chooseFolder: (start: string | null) => Promise<string | null>;
  readonly chooseFile: (start: string | null, purpose: FilePurpose) => Promise<string | null>;
  /** Where to save something under a name like this; asks before another file is replaced. */
  readonly chooseNewFile: (suggestedName: string, extension: string) => Promise<string | null>;
  /** See {@link SecretClipboard.copy}. */
  readonly copySecret: SecretClipboard['copy'];
  readonly show: (what: 'logs' | 'report') => null;
  /** A file that main has found, never one that the page names. */
  readonly openFile: OpenFile;
}

/** What a desktop is made of. */
export interface DesktopParts {
  readonly window: () => BrowserWindow | null;
  readonly info: (language: Language) => AppInfo;
  readonly language: Language;
  /** Keeps what was chosen for the next start. */
  readonly preferences: { readonly change: (part: Partial<Preferences>) => void };
  /** Folders and files of ours that may be shown; the page names them, it never gives a path. */
  readonly places: (language: Language) => Readonly<Record<'logs' | 'report', string>>;
  /** Starts a program as administrator; null where that is not for us to do. */
  readonly elevate: Elevate | null;
  /** Called before the program ends because the user said so. */
  readonly onExit: () => void;
}

const extensions: Readonly<Record<FilePurpose, readonly string[]>> = {
  vaultCredentials: ['VaultCredentials', 'vaultcredentials'],
  sums: ['*'],
  facts: ['json'],
  checkRun: ['json'],
  sqlSetup: ['exe'],
  agentInstaller: ['exe'],
  /** As it is taken along, and as it is put aside. */
  serverMove: ['txt', 'json'],
};

/** The desktop through Electron. */
export function createDesktop(parts: DesktopParts): Desktop {
  let language = parts.language;
  const secrets = secretsUntilExit();
  return {
    info: () => parts.info(language),
    setLanguage: (chosen) => {
      language = chosen;
      parts.preferences.change({ language: chosen });
      return null;
    },
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
      parts.preferences.change({ theme });
      return null;
    },
    exit: () => exit(parts),
    elevate: () => elevateBy(parts),
    chooseFolder: (start) => choose(parts.window(), { properties: ['openDirectory', 'createDirectory'], ...at(start) }),
    chooseFile: (start, purpose) =>
      choose(parts.window(), {
        properties: ['openFile'],
        filters: [{ name: '', extensions: [...extensions[purpose], '*'] }],
        ...at(start),
      }),
    chooseNewFile: (suggestedName, extension) =>
      save(parts.window(), { defaultPath: suggestedName, filters: [{ name: '', extensions: [extension] }] }),
    copySecret: secrets.copy,
    show: (what) => {
      shell.showItemInFolder(parts.places(language)[what]);
      return null;
    },
    openFile: async (file) => {
      const problem = await shell.openPath(file);
      return problem === '' ? null : problem;
    },
  };
}

function exit({ onExit }: DesktopParts): null {
  onExit();
  app.quit();
  return null;
}

/** In a checkout the arguments begin with Electron's own and the path of the app: handed on as they were. */
function elevateBy(parts: DesktopParts): Promise<Outcome<null>> {
  const { elevate, window } = parts;
  if (elevate === null) return Promise.resolve(failed({ code: 'session.notNow', call: 'app.elevate', state: 'elevated' }));
  return restartElevated({
    elevate,
    file: process.execPath,
    args: process.argv.slice(1),
    folder: path.dirname(process.execPath),
    window: () => window()?.getNativeWindowHandle().readBigUInt64LE() ?? 0n,
    lock: {
      release: () => {
        app.releaseSingleInstanceLock();
      },
      take: () => void app.requestSingleInstanceLock(),
    },
    exit: () => void exit(parts),
  });
}

/** The program does not end before a secret of ours is off the clipboard. */
function secretsUntilExit(): SecretClipboard {
  const secrets = createSecretClipboard(clipboard);
  app.on('will-quit', (event) => {
    if (!secrets.isHeld()) return;
    event.preventDefault();
    void secrets.empty().finally(() => {
      app.quit();
    });
  });
  return secrets;
}

function at(start: string | null): { readonly defaultPath?: string } {
  return start === null ? {} : { defaultPath: start };
}

async function choose(window: BrowserWindow | null, options: Electron.OpenDialogOptions): Promise<string | null> {
  const { filePaths } = window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  return filePaths[0] ?? null;
}

async function save(window: BrowserWindow | null, options: Electron.SaveDialogOptions): Promise<string | null> {
  const { canceled, filePath } = window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  return canceled ? null : filePath;
}

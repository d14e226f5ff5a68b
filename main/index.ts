import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { app, dialog, powerSaveBlocker } from 'electron';
import { failed, ok, type Outcome } from '../app/outcome.ts';
import { ownArguments } from './arguments.ts';
import { runCommandLine, type WizardStart } from './command-line.ts';
import { exitCodes, type ExitCode } from './commands/exit-codes.ts';
import { placeOf } from './place.ts';
import { registerAppScheme } from './protocol.ts';
import { endAtOnce } from './system/end-at-once.ts';
import { isAdministrator, privatePlaces } from './system/load-private-places.ts';
import { systemCode } from './system/system-code.ts';

registerAppScheme();
// The launchers of a checkout add --no-sandbox for root, where Chromium has no sandbox; a packaged program refuses it.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
void main().catch(giveUp);

/** The composition root: arguments → window or command. */
async function main(): Promise<void> {
  const exitCode = await runCommandLine({
    arguments: ownArguments(process.argv, app.isPackaged),
    placeFor: (stateRoot) =>
      placeOf({
        isPackaged: app.isPackaged,
        version: app.getVersion(),
        runtime: process.execPath,
        dist: path.resolve(__dirname, '..'),
        root: app.isPackaged ? process.resourcesPath : app.getAppPath(),
        platform: process.platform,
        variables: process.env,
        home: homedir(),
        isAdministrator: isAdministrator(),
        stateRoot,
      }),
    locale: () => app.getLocale(),
    keepBrowserFilesIn,
    drawNothing,
    places: privatePlaces(),
    showProblem,
    whenReady: () => app.whenReady(),
    openWizard: openInTwo,
    keepAwake,
    startAgain: ([file = process.execPath, ...words]) => {
      spawn(file, words, { detached: true, stdio: 'ignore' }).unref();
    },
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
  if (exitCode === null) return;
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  // Chromium's own end now and then crashes after the last word of a command (decision 043).
  await endAtOnce(exitCode).catch(() => undefined);
  app.exit(exitCode);
}

/** First the window, then the program behind it: loading that takes as long as the process of the page takes to start. */
async function openInTwo(start: WizardStart): Promise<ExitCode | null> {
  const { beginToOpen } = await import('./opening.ts');
  const begun = beginToOpen(start, privatePlaces());
  if (begun === null) return null;
  await begun.pageIsOnItsWay;
  const { openWizard } = await import('./wizard.ts');
  return openWizard({ ...start, begun, hold: keepAwake, locale: app.getLocale(), err: (text) => process.stderr.write(text) });
}

function keepAwake(): () => void {
  const id = powerSaveBlocker.start('prevent-app-suspension');
  return () => void powerSaveBlocker.stop(id);
}

/** Elsewhere who starts the program reads what it prints. */
function showProblem(text: string): void {
  if (process.platform === 'win32') dialog.showErrorBox(app.getName(), text);
}

function keepBrowserFilesIn(folder: string): Outcome<null> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return failed({ code: 'file.unwritable', path: folder, reason: systemCode(error) });
  }
  app.setPath('userData', folder);
  return ok(null);
}

/**
 * Chromium starts a process for the graphics card with itself, and where it cannot live (a server without a card, Wine) again and again
 * for minutes; it may outlive us and hold the program. With these switches it is a thread that loads no driver.
 */
function drawNothing(): void {
  app.commandLine.appendSwitch('disable-gpu');
  app.commandLine.appendSwitch('in-process-gpu');
}

/** A bug before there is a log to write it to: said, and never left as a process without a window. */
function giveUp(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  app.exit(exitCodes.internalError);
}

/** Pipes are written later on Windows: what a command printed must be out before the process ends. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}

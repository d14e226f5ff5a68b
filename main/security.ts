import { app, session, type Session, type WebContents } from 'electron';
import { appOrigin } from './ipc/trusted-sender.ts';

/** Called when a page tried something that is denied; for the log. */
export type OnDenied = (what: string) => void;

/** Locks every page there will ever be: before the first one exists, so that none escapes. */
export function lockDown(onDenied: OnDenied): void {
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents, onDenied);
    denyWindows(contents, onDenied);
    denyWebviews(contents, onDenied);
  });
}

/** Locks the session the pages live in: no permission of any kind, no request to anywhere but our own scheme. */
export function lockSession(onDenied: OnDenied, target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, permission, decide) => {
    onDenied(`permission:${permission}`);
    decide(false);
  });
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest((details, decide) => {
    const isOurs = details.url.startsWith(`${appOrigin}/`) || details.url.startsWith('data:') || details.url.startsWith('devtools:');
    if (!isOurs) onDenied('request');
    decide({ cancel: !isOurs });
  });
  target.on('will-download', (event) => {
    onDenied('download');
    event.preventDefault();
  });
}

/** The wizard is one page: it never navigates, wherever to. */
function denyNavigation(contents: WebContents, onDenied: OnDenied): void {
  for (const event of ['will-navigate', 'will-redirect'] as const) {
    contents.on(event as 'will-navigate', (details) => {
      onDenied(event);
      details.preventDefault();
    });
  }
}

function denyWindows(contents: WebContents, onDenied: OnDenied): void {
  contents.setWindowOpenHandler(() => {
    onDenied('window');
    return { action: 'deny' };
  });
}

function denyWebviews(contents: WebContents, onDenied: OnDenied): void {
  contents.on('will-attach-webview', (event) => {
    onDenied('webview');
    event.preventDefault();
  });
}

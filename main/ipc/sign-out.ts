import type { BrowserWindow } from 'electron';
import { signOutTexts } from '../../app/session/sign-out.texts.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { Log } from '../log.ts';
import type { Hold } from '../session/hold.ts';
import type { ShutdownReason } from '../system/win32-shutdown.ts';

/** What holds up a sign-out, a restart or a shutdown of Windows. */
export interface SignOutGuard {
  /** Held: Windows is told "not now", and shows why. Whoever insists wins. */
  readonly hold: Hold;
  /** Answers for this window; `ask` brings up the question that closing it does. */
  readonly watch: (window: BrowserWindow, ask: () => void) => void;
}

/** What it is made of. */
export interface SignOutParts {
  readonly window: () => BrowserWindow | null;
  readonly language: () => Language;
  /** Null where Windows shows no reason. */
  readonly reason: ShutdownReason | null;
  readonly log: Pick<Log, 'write'>;
}

/** Makes the guard. Elsewhere than on Windows nobody asks it. */
export function createSignOutGuard({ window, language, reason, log }: SignOutParts): SignOutGuard {
  let isHeld = false;
  return {
    hold: () => {
      isHeld = true;
      const target = window();
      const handle = target === null || reason === null ? null : handleOf(target);
      if (handle !== null) log.write('signOut.reason', { shown: reason?.give(handle, signOutTexts[language()].reason) ?? false });
      return () => {
        isHeld = false;
        if (handle !== null) reason?.take(handle);
      };
    },
    watch: (target, ask) => {
      target.on('query-session-end', (event) => {
        if (!isHeld) return;
        event.preventDefault();
        log.write('signOut.held', { why: event.reasons.join(' ') });
        ask();
      });
      target.on('session-end', (event) => {
        log.write('signOut.happens', { why: event.reasons.join(' '), held: isHeld });
      });
    },
  };
}

/** The HWND: a pointer, as long as those of the process. */
function handleOf(window: BrowserWindow): bigint {
  const bytes = window.getNativeWindowHandle();
  return bytes.length >= 8 ? bytes.readBigUInt64LE() : BigInt(bytes.readUInt32LE());
}

import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { signOutTexts } from '../../app/session/sign-out.texts.ts';
import { createSignOutGuard } from './sign-out.ts';

const HANDLE = 0x1_0203_0405n;

describe('a sign-out of Windows', () => {
  it('goes on while nothing is held', () => {
    const { guard, asked, signOut } = opened();
    expect([signOut(), asked()]).toEqual(['goesOn', 0]);
    guard.hold()();
    expect([signOut(), asked()]).toEqual(['goesOn', 0]);
  });

  it('is held up while a run applies, with a reason in the language of the window, and asks what closing asks', () => {
    const { guard, asked, signOut, reasons } = opened();
    const release = guard.hold();
    expect([signOut(), asked(), [...reasons]]).toEqual(['heldUp', 1, [[HANDLE, signOutTexts.fr.reason]]]);
    release();
    expect([signOut(), asked(), [...reasons]]).toEqual(['goesOn', 1, []]);
  });

  it('is held up where Windows shows no reason, and where the window came later', () => {
    const { guard, signOut } = opened({ hasReason: false });
    const release = guard.hold();
    expect(signOut()).toBe('heldUp');
    release();
    expect(signOut()).toBe('goesOn');
  });

  it('that somebody insists on is written down', () => {
    const { guard, window, said } = opened();
    guard.hold();
    window.emit('session-end', { reasons: ['shutdown', 'critical'] });
    expect(said.at(-1)).toEqual(['signOut.happens', { why: 'shutdown critical', held: true }]);
  });
});

/** A window that Windows asks, and what it shows beside it. */
function opened({ hasReason = true } = {}) {
  const reasons = new Map<bigint, string>();
  const said: unknown[] = [];
  let asked = 0;
  const handle = Buffer.alloc(8);
  handle.writeBigUInt64LE(HANDLE);
  const window = Object.assign(new EventEmitter(), { getNativeWindowHandle: () => handle });
  const reason = {
    give: (target: bigint, text: string) => reasons.set(target, text).size > 0,
    take: (target: bigint) => reasons.delete(target),
  };
  const guard = createSignOutGuard({
    window: () => window as unknown as BrowserWindow,
    language: () => 'fr',
    reason: hasReason ? reason : null,
    log: { write: (event, values) => void said.push([event, values]) },
  });
  guard.watch(window as unknown as BrowserWindow, () => (asked += 1));
  const signOut = (): 'heldUp' | 'goesOn' => {
    const answers: 'heldUp'[] = [];
    window.emit('query-session-end', { reasons: ['logoff'], preventDefault: () => void answers.push('heldUp') });
    return answers[0] ?? 'goesOn';
  };
  return { guard, window, reasons, said, asked: () => asked, signOut };
}

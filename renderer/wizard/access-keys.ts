import { useEffect } from 'react';

/**
 * Access keys by one handler of ours: Alt and a letter presses the visible element with that `data-access-key`.
 * The native attribute can neither be tested nor told in which language it is. While Alt is held the letters are marked.
 */
export function useAccessKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('keyup', onKeyUp);
    window.addEventListener('blur', forgetAlt);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', forgetAlt);
    };
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Alt') document.documentElement.dataset['altHeld'] = '';
  if (!event.altKey || event.ctrlKey || event.metaKey || isDialogOpen()) return;
  const target = elementFor(letterOf(event));
  if (target === null) return;
  event.preventDefault();
  target.focus();
  target.click();
}

function onKeyUp(event: KeyboardEvent): void {
  if (event.key === 'Alt') forgetAlt();
}

function forgetAlt(): void {
  delete document.documentElement.dataset['altHeld'];
}

/** The letter that was pressed; where Alt turns it into a sign (macOS), the one printed on a Latin keyboard. */
function letterOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return /^[a-z]$/u.test(key) ? key : (/^Key([A-Z])$/u.exec(event.code)?.[1]?.toLowerCase() ?? '');
}

function elementFor(letter: string): HTMLElement | null {
  return letter === '' ? null : document.querySelector<HTMLElement>(`[data-access-key="${letter}"]:not(:disabled)`);
}

/** Whether a dialog is open: what lies behind it cannot be pressed. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

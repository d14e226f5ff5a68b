import { isDialogOpen } from '../access-keys.ts';

/** Frames until a row that is out of sight must have been drawn: half a second, on a machine that does something else, too. */
const PATIENCE = 30;

/**
 * Puts the focus back on a result after its check ran again: it may have moved to another group, and what had the focus
 * is gone with the old place. A focus that the user has put elsewhere meanwhile stays there.
 */
export function focusResult(name: string, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    // A dialog that is still closing gives the focus back first.
    if (isDialogOpen()) {
      focusResult(name, patience);
      return;
    }
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const row = [...document.querySelectorAll<HTMLElement>('[data-check]')].find((each) => each.dataset['check'] === name);
    if (row === undefined) {
      if (patience > 0) focusResult(name, patience - 1);
      return;
    }
    const group = row.parentElement?.closest('details');
    if (group !== null && group !== undefined) group.open = true;
    row.querySelector('summary')?.focus();
  });
}

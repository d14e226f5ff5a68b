import { useEffect } from 'react';
import { isDialogOpen } from './access-keys.ts';

/** What has a use of its own for Enter; a field submits its form by itself. */
const own = 'a, button, summary, input, select, textarea';

/**
 * Enter presses the default button of the page (*Next*, *Install*, *Close*) wherever on the page the focus is, on the
 * heading too, where it is after each change of page. The help beside the page is no part of it.
 */
export function useDefaultButton(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key !== 'Enter' || event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey || isDialogOpen()) return;
  if (!(target instanceof Element) || target.closest(own) !== null || (target !== document.body && target.closest('main') === null)) return;
  event.preventDefault();
  document.querySelector<HTMLElement>('footer .button-primary')?.click();
}

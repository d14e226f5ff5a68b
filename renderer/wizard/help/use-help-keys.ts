import { useEffect } from 'react';
import { isDialogOpen } from '../access-keys.ts';
import { useWizardStore } from '../use-wizard.ts';

/** F1 opens and closes the help; Esc closes it before it means anything else. The focus goes back to where it was. */
export function useHelpKeys(): void {
  const store = useWizardStore();
  useEffect(() => {
    let opener: Element | null = null;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { help, showHelp } = store.getState();
      const closes = help !== null && (event.key === 'F1' || event.key === 'Escape');
      if (isDialogOpen() || (!closes && event.key !== 'F1')) return;
      event.preventDefault();
      showHelp(closes ? null : 'topic');
    };
    const stop = store.subscribe(({ help }, before) => {
      if (before.help === null && help !== null) opener = document.activeElement;
      if (before.help !== null && help === null && opener instanceof HTMLElement) opener.focus();
    });
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      stop();
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [store]);
}

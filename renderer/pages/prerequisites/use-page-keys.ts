import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import type { CheckRun } from '../../../app/checks/result.ts';
import { copyText } from '../../parts/copy-text.ts';
import { isDialogOpen } from '../../wizard/access-keys.ts';
import { resultsText } from '../../wizard/check-results/results-text.ts';
import type { CheckActions } from '../../wizard/check-results/use-check-actions.ts';
import { useLanguage } from '../../wizard/use-wizard.ts';

/** Keys of the page: F5 checks again, Ctrl+F searches, Ctrl+Shift+C copies the whole result. Returns what the search field is to hold on to. */
export function usePageKeys({
  run,
  actions,
}: {
  readonly run: CheckRun | null;
  readonly actions: CheckActions;
}): RefObject<HTMLInputElement | null> {
  const search = useRef<HTMLInputElement>(null);
  const language = useLanguage();
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const key = [event.ctrlKey ? 'Ctrl+' : '', event.shiftKey ? 'Shift+' : '', event.key.toLowerCase()].join('');
    if (isDialogOpen() || event.altKey || !['f5', 'Ctrl+f', 'Ctrl+Shift+c'].includes(key)) return;
    event.preventDefault();
    if (key === 'f5' && !actions.isBusy) actions.check();
    if (key === 'Ctrl+f') search.current?.focus();
    if (key === 'Ctrl+Shift+c' && run !== null) void copyText(resultsText(run, language));
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      press(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return search;
}

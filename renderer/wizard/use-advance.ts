import { blockerOf, firstBlocker } from '../../app/flow/may-leave.ts';
import { pageAfter } from '../../app/flow/pages.ts';
import { useWizardStore } from './use-wizard.ts';

/**
 * How the wizard goes on: the page hands its answers over; then the next page is asked for, or the reason shown that
 * keeps it here. From a page that the summary led to it goes back there, once nothing is open. A page that main has
 * left already (a run was started) is not left a second time.
 */
export function useAdvance(): (submit: () => Promise<boolean>) => Promise<void> {
  const store = useWizardStore();
  return async (submit) => {
    const { page } = store.getState().snapshot;
    store.getState().refuse(null);
    if (!(await submit())) return;
    const { snapshot, call, refuse, editing } = store.getState();
    if (snapshot.page !== page) return;
    const blocker = blockerOf(page, snapshot);
    if (blocker !== null) refuse(blocker);
    else await call('session.goTo', editing !== null && firstBlocker(snapshot) === null ? 'summary' : pageAfter(page, snapshot.mode));
  };
}

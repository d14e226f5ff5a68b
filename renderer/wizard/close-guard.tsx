import { lazy, Suspense, useEffect, useState } from 'react';
import { isDialogOpen } from './access-keys.ts';
import { closeCost, requestClose } from './closing.ts';
import { useBridge, useSnapshot, useWizard, useWizardStore } from './use-wizard.ts';

const LeaveDialog = lazy(async () => ({ default: (await import('./leave-dialog.tsx')).LeaveDialog }));

/** Asks before something is lost: on Cancel, Esc and when the window is being closed. */
export function CloseGuard() {
  const asked = useWizard((state) => state.closeAsked);
  const setCloseAsked = useWizard((state) => state.setCloseAsked);
  const cost = useSnapshot(closeCost);
  const { call } = useBridge();
  useEscape();
  useEffect(() => {
    if (asked && cost === 'nothing') void call('app.exit', null);
  }, [asked, cost, call]);

  const open = asked && cost !== 'nothing';
  // Fluent measures the window for a dialog that is closed, too. Once it was open it stays, to close as it should.
  const [isThere, setIsThere] = useState(open);
  if (open && !isThere) setIsThere(true);
  const stay = (): void => {
    setCloseAsked(false);
  };
  if (!isThere) return null;
  return (
    <Suspense>
      <LeaveDialog isRunning={cost === 'run'} open={open} stay={stay} />
    </Suspense>
  );
}

function useEscape(): void {
  const store = useWizardStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isDialogOpen()) requestClose(store);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [store]);
}

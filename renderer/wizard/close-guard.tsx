import { useEffect } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { isDialogOpen } from './access-keys.ts';
import { closeCost, requestClose } from './closing.ts';
import { frameTexts } from './frame.texts.ts';
import { StopDialog, type AskProps } from './stop-dialog.tsx';
import { useBridge, useSnapshot, useTexts, useWizard, useWizardStore } from './use-wizard.ts';

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

  const stay = (): void => {
    setCloseAsked(false);
  };
  return cost === 'run' ? <StopDialog open={asked} stay={stay} /> : <ExitDialog open={asked && cost === 'effort'} stay={stay} />;
}

function ExitDialog({ open, stay }: AskProps) {
  const words = useTexts(frameTexts);
  const { call } = useBridge();
  return (
    <Dialog
      open={open}
      title={words.exitTitle}
      text={words.exitText}
      primary={{ label: words.exitNo, onClick: stay }}
      secondary={{ label: words.exitYes, onClick: () => void call('app.exit', null) }}
      onDismiss={stay}
    />
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

import { Dialog } from '../parts/dialog.tsx';
import { frameTexts } from './frame.texts.ts';
import { StopDialog, type AskProps } from './stop-dialog.tsx';
import { useBridge, useTexts } from './use-wizard.ts';

interface LeaveDialogProps extends AskProps {
  /** Whether a run goes on, which would have to be stopped; else it is the user's own effort that would be lost. */
  readonly isRunning: boolean;
}

/** The question before something is lost. A file of its own, since a window that opens asks nothing yet. */
export function LeaveDialog({ isRunning, open, stay }: LeaveDialogProps) {
  return isRunning ? <StopDialog open={open} stay={stay} /> : <ExitDialog open={open} stay={stay} />;
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

import { useRef, useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import { assertNever } from '../../../app/assert-never.ts';
import { restartReason, type RestartReason } from '../../../app/restart/restart.ts';
import type { ShapeOf } from '../../../app/texts/texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { FailureMessage } from '../failure-message.tsx';
import { useBridge, useSnapshot, useTexts, useWizard } from '../use-wizard.ts';
import './restart-choice.css';
import { restartChoiceTexts } from './restart.texts.ts';

type Choice = 'open' | 'asked' | 'later' | 'restarting';

/** *Restart now* and *Restart later*, where this computer is waiting for one and can be restarted from here; nothing elsewhere. */
export function RestartChoice() {
  const reason = useRestartReason();
  return reason === null ? null : <Choices reason={reason} />;
}

/** The same on a page of checks, with what it is for. */
export function RestartPending() {
  const words = useTexts(restartChoiceTexts);
  if (useRestartReason() === null) return null;
  return (
    <>
      <Message kind="warning" title={words.pendingTitle}>
        {words.pendingText}
      </Message>
      <RestartChoice />
    </>
  );
}

/** What this computer can be restarted for from here; the sample has none to restart, and other systems are left alone. */
function useRestartReason(): RestartReason | null {
  const isWindows = useWizard(({ info }) => info.platform === 'windows');
  const reason = useSnapshot(restartReason);
  return isWindows ? reason : null;
}

function Choices({ reason }: { readonly reason: RestartReason }) {
  const words = useTexts(restartChoiceTexts);
  const { call } = useBridge();
  const [choice, setChoice] = useState<Choice>('open');
  const [failure, setFailure] = useState<Failure | null>(null);
  const nowButton = useRef<HTMLButtonElement>(null);
  const later = (): void => {
    setChoice('later');
    nowButton.current?.focus();
  };
  const restart = (): void => {
    setChoice('restarting');
    setFailure(null);
    void call('computer.restart', null).then((outcome) => {
      if (outcome.kind === 'ok') return;
      setFailure(outcome.failure);
      setChoice('open');
    });
  };
  return (
    <div className="restart-choice">
      <Stack direction="row" gap="small">
        <Button buttonRef={nowButton} disabled={choice === 'restarting'} onClick={() => setChoice('asked')}>
          {words.now}
        </Button>
        {choice === 'open' || choice === 'asked' ? <Button onClick={later}>{words.later}</Button> : null}
      </Stack>
      <span role="status">{choice === 'later' ? words.laterDone : choice === 'restarting' ? words.restarting : ''}</span>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <Question open={choice === 'asked'} reason={reason} later={later} restart={restart} />
    </div>
  );
}

interface QuestionProps {
  readonly open: boolean;
  readonly reason: RestartReason;
  readonly later: () => void;
  readonly restart: () => void;
}

/** Says what will happen before it does; the default is to wait. */
function Question({ open, reason, later, restart }: QuestionProps) {
  const words = useTexts(restartChoiceTexts);
  const comesBack = useSnapshot((snapshot) => snapshot.comesBack);
  return (
    <Dialog
      open={open}
      title={words.title}
      text={words.text}
      primary={{ label: words.later, onClick: later }}
      secondary={{ label: words.now, onClick: restart }}
      onDismiss={later}
    >
      {reason === 'finish' ? null : <p>{words.answers}</p>}
      <p>{afterwards(reason, comesBack, words)}</p>
    </Dialog>
  );
}

function afterwards(reason: RestartReason, comesBack: boolean, words: ShapeOf<(typeof restartChoiceTexts)['en']>): string {
  switch (reason) {
    case 'goOn':
      return comesBack ? words.comesBack : words.byHand;
    case 'finish':
      return comesBack ? words.comesBack : words.nothingLeft;
    case 'windows':
      return words.arranges;
    default:
      return assertNever(reason);
  }
}

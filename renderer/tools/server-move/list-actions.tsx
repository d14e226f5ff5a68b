import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../app/failure.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Stack } from '../../parts/stack.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useBridge, useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { serverMoveTexts } from './texts.ts';

/** What can be done with the whole list: save it, or put it aside for another. */
export function ListActions({ onAgain }: { readonly onAgain: () => void }) {
  const words = useTexts(serverMoveTexts);
  const [isAsked, setAsked] = useState(false);
  const keep = (): void => {
    setAsked(false);
  };
  const again = (
    <Button
      onClick={() => {
        setAsked(true);
      }}
    >
      {words.again}
    </Button>
  );
  return (
    <>
      <SaveList beside={again} />
      <Dialog
        open={isAsked}
        title={words.againTitle}
        text={words.againText}
        primary={{ label: words.againNo, onClick: keep }}
        secondary={{ label: words.againYes, onClick: onAgain }}
        onDismiss={keep}
      />
    </>
  );
}

/** Saves the list to take it along, and says where it is. */
export function SaveList({ beside }: { readonly beside?: ReactNode }) {
  const words = useTexts(serverMoveTexts);
  const language = useLanguage();
  const { call } = useBridge();
  const [saved, setSaved] = useState<string | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const save = (): void => {
    void call('serverMove.save', { language }).then((outcome) => {
      setProblem(outcome.kind === 'failed' ? outcome.failure : null);
      setSaved(outcome.kind === 'ok' ? outcome.value : null);
    });
  };
  return (
    <Stack gap="small">
      <Stack direction="row" gap="small">
        <Button icon="document" onClick={save}>
          {words.save}
        </Button>
        {beside}
      </Stack>
      <p role="status" className="wrap">
        {saved === null ? '' : words.saved(saved)}
      </p>
      {problem === null ? null : <FailureMessage failure={problem} />}
    </Stack>
  );
}

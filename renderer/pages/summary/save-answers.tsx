import { useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import { Button } from '../../parts/button.tsx';
import { Message } from '../../parts/message.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useBridge, useTexts } from '../../wizard/use-wizard.ts';
import { summaryTexts } from './texts.ts';

/** Saves the answers for an unattended installation; main asks where to, and leaves every secret out. */
export function SaveAnswers() {
  const words = useTexts(summaryTexts);
  const { call } = useBridge();
  const [saved, setSaved] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (): Promise<void> => {
    const outcome = await call('answers.save', null);
    setFailure(outcome.kind === 'failed' ? outcome.failure : null);
    if (outcome.kind === 'ok' && outcome.value !== null) setSaved(outcome.value);
  };
  return (
    <>
      <div>
        <Button onClick={() => void save()}>{words.save}</Button>
      </div>
      {failure === null && saved !== null ? <Message kind="success">{words.saved(saved)}</Message> : null}
      {failure === null ? null : <FailureMessage failure={failure} />}
    </>
  );
}

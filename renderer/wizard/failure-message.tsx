import type { ReactNode } from 'react';
import { failureWords } from '../../app/failure.texts.ts';
import type { Failure } from '../../app/failure.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Message } from '../parts/message.tsx';
import { frameTexts } from './frame.texts.ts';
import { useLanguage, useTexts } from './use-wizard.ts';

/** Something that went wrong: what happened, what to do, and a way to take the words along. */
export function FailureMessage({ failure, actions }: { readonly failure: Failure; readonly actions?: ReactNode }) {
  const words = useTexts(frameTexts);
  const { what, todo } = failureWords(failure, useLanguage());
  const text = [what, ...todo, `(${failure.code})`].join('\n');
  return (
    <Message
      kind="problem"
      title={what}
      actions={
        <>
          {actions}
          <CopyButton text={text} label={words.copy} doneLabel={words.copied} />
        </>
      }
    >
      {todo.length === 1 ? <p>{todo[0]}</p> : null}
      {todo.length > 1 ? (
        <ol>
          {todo.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : null}
    </Message>
  );
}

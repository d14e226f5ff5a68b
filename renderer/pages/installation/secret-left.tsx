import { failureWords } from '../../../app/failure.texts.ts';
import type { RunState } from '../../../app/plan/run-state.ts';
import { Message } from '../../parts/message.tsx';
import { useLanguage } from '../../wizard/use-wizard.ts';

/** A password that is still on the disk, beside whatever ended the run; where that itself ended it, it is told already. */
export function SecretLeft({ run: { failure, secretFileLeft: path } }: { readonly run: RunState }) {
  const language = useLanguage();
  if (path === undefined || failure?.code === 'run.secretFileLeft') return null;
  const { what, todo } = failureWords({ code: 'run.secretFileLeft', path }, language);
  return (
    <Message kind="problem" title={what}>
      {todo.join(' ')}
    </Message>
  );
}

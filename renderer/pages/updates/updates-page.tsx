import { useState } from 'react';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { Message } from '../../parts/message.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useHandover, useKeptDraft, useSubmitAnswer } from '../../wizard/forms/handover.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { updatesTexts } from './texts.ts';

/** Microsoft Update or not; the recommended choice is made already. */
export function UpdatesPage() {
  const words = useTexts(updatesTexts);
  const given = useSnapshot(({ answers }) => answers.updates?.microsoftUpdate ?? true);
  const [first] = useState(given);
  const [microsoftUpdate, setMicrosoftUpdate] = useState(first);
  const submit = useSubmitAnswer();
  const { run, failure } = useHandover();
  useKeptDraft('updates', { first, now: () => microsoftUpdate, read: (choice) => ({ microsoftUpdate: choice }) });
  return (
    <PageForm onSubmit={() => run(() => submit('updates', { microsoftUpdate }))}>
      <ChoiceField
        label={words.choice}
        options={[
          { key: 'yes', label: words.yes },
          { key: 'no', label: words.no },
        ]}
        value={microsoftUpdate ? 'yes' : 'no'}
        onChange={(key) => setMicrosoftUpdate(key === 'yes')}
      />
      <Message kind="info">
        <p>{words.note}</p>
        <p>{words.managed}</p>
      </Message>
      {failure === null ? null : <FailureMessage failure={failure} />}
    </PageForm>
  );
}

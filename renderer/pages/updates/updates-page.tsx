import { useState } from 'react';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { Message } from '../../parts/message.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useHandover, useKeptDraft, useSubmitAnswer } from '../../wizard/forms/handover.ts';
import { useMachineFacts } from '../../wizard/forms/use-machine-facts.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { AgentInstallerField, agentPart, useAgentInstaller } from './agent-installer.tsx';
import { updatesTexts } from './texts.ts';

/** Microsoft Update or not; the recommended choice is made already. */
export function UpdatesPage() {
  const words = useTexts(updatesTexts);
  const given = useSnapshot(({ answers }) => answers.updates?.microsoftUpdate ?? null);
  const namedBefore = useSnapshot(({ answers }) => answers.updates?.agentInstaller ?? '');
  const facts = useMachineFacts();
  const server = facts?.updatePolicy.kind === 'known' ? facts.updatePolicy.value.server : null;
  const [first] = useState(given);
  const [chosen, setChosen] = useState(first);
  const agent = useAgentInstaller(namedBefore);
  /** Where a policy decides, nothing is changed unless somebody wants it. */
  const microsoftUpdate = chosen ?? server === null;
  const submit = useSubmitAnswer();
  const { run, failure } = useHandover();
  useKeptDraft('updates', {
    first: { choice: first, file: namedBefore },
    now: () => ({ choice: chosen, file: agent.path }),
    read: ({ choice, file }) => ({ microsoftUpdate: choice ?? server === null, ...agentPart(file) }),
  });
  const submitAll = async (): Promise<boolean> =>
    (await agent.isTaken()) && (await run(() => submit('updates', { microsoftUpdate, ...agentPart(agent.path) })));
  return (
    <PageForm onSubmit={submitAll}>
      <ChoiceField
        label={words.choice}
        name="microsoftUpdate"
        options={[
          { key: 'yes', label: words.yes },
          { key: 'no', label: words.no },
        ]}
        value={microsoftUpdate ? 'yes' : 'no'}
        onChange={(key) => setChosen(key === 'yes')}
      />
      {server === null ? null : (
        <Message kind="warning" title={words.policyTitle}>
          {words.policy(server)}
        </Message>
      )}
      <AgentInstallerField agent={agent} />
      <Message kind="info">
        <p>{words.note}</p>
        {server === null ? <p>{words.managed}</p> : null}
      </Message>
      {failure === null ? null : <FailureMessage failure={failure} />}
    </PageForm>
  );
}

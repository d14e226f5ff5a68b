import { useState } from 'react';
import { calledIn, keyOf, type AgentsFound } from '../../../app/agents/agent.ts';
import { stateOf } from '../../../app/agents/judge-agents.ts';
import { isKnown } from '../../../app/machine/fact.ts';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { AskAgain } from '../../wizard/asking/ask-again.tsx';
import { UnknownMessage } from '../../wizard/asking/unknown-message.tsx';
import { useAsked } from '../../wizard/asking/use-asked.ts';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { AgentTable } from './agent-table.tsx';
import { agentsTexts } from './texts.ts';
import { UpdateSteps } from './update-steps.tsx';

/** The protected computers with the state of their agents, and how those that are selected are updated. Changes nothing. */
export function AgentsPage() {
  const words = useTexts(agentsTexts);
  const { answer, isAsking, again } = useAsked<'agents.list' | 'agents.refresh'>('agents.list', 'agents.stop');
  const found = answer?.kind === 'ok' ? answer.value : null;
  return (
    <Stack>
      <AskAgain
        label={words.again}
        accessKey={words.againKey}
        asking={isAsking ? (answer === null ? words.listing : words.refreshing) : null}
        onAsk={() => {
          again('agents.refresh');
        }}
      />
      {answer?.kind === 'failed' ? <FailureMessage failure={answer.failure} /> : null}
      {found?.kind === 'unknown' ? <UnknownMessage title={words.unknown} fact={found} /> : null}
      {found !== null && isKnown(found) ? <Found found={found.value} /> : null}
    </Stack>
  );
}

function Found({ found }: { readonly found: AgentsFound }) {
  const words = useTexts(agentsTexts);
  if (found.kind === 'notInstalled')
    return (
      <Message kind="info" title={words.notInstalled}>
        {words.notInstalledText}
      </Message>
    );
  if (found.agents.length === 0)
    return (
      <Message kind="info" title={words.none}>
        {words.noneText}
      </Message>
    );
  return <Agents found={found} />;
}

/** What was selected and has its update by now is selected no longer. */
function Agents({ found }: { readonly found: Extract<AgentsFound, { kind: 'server' }> }) {
  const words = useTexts(agentsTexts);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const newest = found.newest?.version ?? null;
  const updatable = found.agents.filter((agent) => stateOf(agent, newest) === 'updateAvailable');
  const selected = updatable.filter((agent) => marked.includes(keyOf(agent)));
  return (
    <>
      {newest === null ? null : <p>{words.newest(newest)}</p>}
      <AgentTable
        agents={found.agents}
        newest={newest}
        selected={selected.map(keyOf)}
        onSelect={(key, isSelected) => {
          setMarked(isSelected ? [...marked, key] : marked.filter((each) => each !== key));
        }}
      />
      {updatable.length === 0 ? (
        <p role="status">{words.noUpdates}</p>
      ) : (
        <UpdateSteps found={found} selected={selected.map(calledIn(found.agents))} />
      )}
    </>
  );
}

import { calledIn, keyOf, type Agent } from '../../../app/agents/agent.ts';
import { isReached, stateOf, type AgentState } from '../../../app/agents/judge-agents.ts';
import { CheckBox } from '../../parts/check-box.tsx';
import type { IconName, IconTone } from '../../parts/icon.tsx';
import { Sign } from '../../parts/sign.tsx';
import { Table } from '../../parts/table.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import './agents.css';
import { agentsTexts } from './texts.ts';

/** What the table needs. */
export interface AgentTableProps {
  readonly agents: readonly Agent[];
  /** The version that the backup server brings along; null where it is not known. */
  readonly newest: string | null;
  /** Keys of the selected computers. */
  readonly selected: readonly string[];
  readonly onSelect: (key: string, isSelected: boolean) => void;
}

/** Every protected computer; only one whose agent has an update can be selected. */
export function AgentTable({ agents, newest, selected, onSelect }: AgentTableProps) {
  const words = useTexts(agentsTexts);
  const called = calledIn(agents);
  return (
    <Table
      caption={words.computers}
      columns={[
        { key: 'computer', label: words.computer },
        { key: 'version', label: words.version },
        { key: 'reached', label: words.reached },
        { key: 'state', label: words.state },
      ]}
      rows={agents.map((agent) => {
        const state = stateOf(agent, newest);
        const key = keyOf(agent);
        return {
          key,
          cells: {
            computer:
              state === 'updateAvailable' ? (
                <CheckBox
                  label={called(agent)}
                  checked={selected.includes(key)}
                  onChange={(isSelected) => {
                    onSelect(key, isSelected);
                  }}
                />
              ) : (
                called(agent)
              ),
            version: <span className="agents-version">{agent.version ?? words.notTold}</span>,
            reached: <span className="agents-reached">{reachedWords(agent, words)}</span>,
            state: <State state={state} />,
          },
        };
      })}
    />
  );
}

interface ReachedWords {
  readonly notTold: string;
  readonly yes: string;
  readonly no: string;
  readonly noAnswer: string;
  readonly says: (said: string) => string;
}

function reachedWords(agent: Agent, words: ReachedWords): string {
  if (agent.answered === false) return words.noAnswer;
  const isThere = isReached(agent);
  if (isThere === null) return agent.connectivity === null ? words.notTold : words.says(agent.connectivity);
  return isThere ? words.yes : words.no;
}

const signs: Readonly<Record<AgentState, { readonly name: IconName; readonly tone: IconTone }>> = {
  updated: { name: 'done', tone: 'success' },
  updateAvailable: { name: 'warning', tone: 'warning' },
  updatePending: { name: 'waiting', tone: 'quiet' },
  unknown: { name: 'unknown', tone: 'quiet' },
};

function State({ state }: { readonly state: AgentState }) {
  const words = useTexts(agentsTexts);
  const { name, text } = words.states[state];
  return (
    <Sign {...signs[state]}>
      {name}
      <span className="agents-more">{text}</span>
    </Sign>
  );
}

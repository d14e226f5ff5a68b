import { endpoints, type ConnectionTest } from '../../../app/connectivity/endpoints.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { Table } from '../../parts/table.tsx';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import './connection-result.css';
import { connectionTexts } from './texts.ts';

/** The test button and what the last test of these settings said, address by address. */
export function ConnectionResult({ isOutdated, onTest }: { readonly isOutdated: boolean; readonly onTest: () => void }) {
  const words = useTexts(connectionTexts);
  const found = useSnapshot((snapshot) => snapshot.connection);
  const test: ConnectionTest = isOutdated && found.kind !== 'testing' ? { kind: 'notTested' } : found;
  const isDone = test.kind === 'reached' || test.kind === 'notReached';
  return (
    <Stack>
      <Stack direction="row" gap="small">
        <Button onClick={onTest} disabled={test.kind === 'testing'}>
          {isDone ? words.testAgain : words.test}
        </Button>
        <span role="status">{test.kind === 'testing' ? words.testing : test.kind === 'notTested' ? words.notTested : ''}</span>
      </Stack>
      {test.kind === 'reached' ? <Message kind="success">{words.reached}</Message> : null}
      {test.kind === 'notReached' ? (
        <Message kind="problem" title={words.notReached}>
          <p>{words.notReachedText}</p>
          <p>{words.system}</p>
        </Message>
      ) : null}
      {isDone ? <Addresses unreachable={test.kind === 'notReached' ? test.unreachable : []} /> : null}
    </Stack>
  );
}

type Unreachable = Extract<ConnectionTest, { kind: 'notReached' }>['unreachable'];

function Addresses({ unreachable }: { readonly unreachable: Unreachable }) {
  const words = useTexts(connectionTexts);
  return (
    <Table
      caption={words.results}
      columns={[
        { key: 'address', label: words.address },
        { key: 'purpose', label: words.purpose },
        { key: 'result', label: words.result },
      ]}
      rows={endpoints.map(({ id, pattern }) => {
        const missed = unreachable.find((each) => each.pattern === pattern);
        return {
          key: id,
          cells: {
            address: <code>{pattern}</code>,
            purpose: words[id],
            result: <Result detail={missed?.detail ?? null} />,
          },
        };
      })}
    />
  );
}

/** `detail` is the system's or proxy's code; null where the address answers. */
function Result({ detail }: { readonly detail: string | null }) {
  const words = useTexts(connectionTexts);
  return (
    <span className="connection-result">
      <Icon name={detail === null ? 'done' : 'problem'} tone={detail === null ? 'success' : 'problem'} />
      <span>{detail === null ? words.answers : wordsOf(detail, words)}</span>
    </span>
  );
}

function wordsOf(
  detail: string,
  words: {
    readonly proxyWantsPassword: string;
    readonly hostNotFound: (detail: string) => string;
    readonly noAnswer: (detail: string) => string;
  },
): string {
  if (detail === '407') return words.proxyWantsPassword;
  return detail === 'ENOTFOUND' || detail === 'EAI_AGAIN' ? words.hostNotFound(detail) : words.noAnswer(detail);
}

import { endpoints, type Endpoint } from '../../../app/connectivity/endpoints.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Table } from '../../parts/table.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import './connection-result.css';
import { connectionTexts } from './texts.ts';

/** What the table needs. */
export interface AddressesProps {
  /** By id: null where it answers, a code where it does not, missing while nobody knows. */
  readonly results: ReadonlyMap<Endpoint['id'], string | null>;
  readonly isTesting: boolean;
  /** Tests one address again; null while that makes no sense. */
  readonly onRetry: ((id: Endpoint['id']) => void) | null;
}

/** Every required address, what it is for, and what it said. */
export function Addresses({ results, isTesting, onRetry }: AddressesProps) {
  const words = useTexts(connectionTexts);
  return (
    <Table
      caption={words.results}
      columns={[
        { key: 'address', label: words.address },
        { key: 'purpose', label: words.purpose },
        { key: 'result', label: words.result },
      ]}
      rows={endpoints.map(({ id, pattern }) => ({
        key: id,
        cells: {
          address: <code className="connection-address">{pattern}</code>,
          purpose: words[id],
          result: (
            <Result
              detail={results.get(id)}
              isTesting={isTesting}
              onRetry={onRetry === null ? null : () => onRetry(id)}
              retryLabel={words.retryOf(pattern)}
            />
          ),
        },
      }))}
    />
  );
}

interface ResultProps {
  readonly detail: string | null | undefined;
  readonly isTesting: boolean;
  readonly onRetry: (() => void) | null;
  readonly retryLabel: string;
}

function Result({ detail, isTesting, onRetry, retryLabel }: ResultProps) {
  const words = useTexts(connectionTexts);
  if (detail === undefined)
    return (
      <span className="connection-result">
        <Icon name="waiting" tone="quiet" />
        <span className="connection-short">{isTesting ? words.testingOne : words.notTestedOne}</span>
      </span>
    );
  return (
    <span className="connection-result">
      <Icon name={detail === null ? 'done' : 'problem'} tone={detail === null ? 'success' : 'problem'} />
      <span>{detail === null ? words.answers : detailWords(detail, words)}</span>
      {detail !== null && onRetry !== null ? (
        <Button kind="link" onClick={onRetry} fullLabel={retryLabel}>
          {words.retry}
        </Button>
      ) : null}
    </span>
  );
}

interface DetailWords {
  readonly proxyWantsPassword: string;
  readonly proxyRefuses: (detail: string) => string;
  readonly hostNotFound: (detail: string) => string;
  readonly refused: (detail: string) => string;
  readonly tooSlow: string;
  readonly noAnswer: (detail: string) => string;
}

/** `detail` is the system's or proxy's code; it stays in sight for whoever mends it. */
function detailWords(detail: string, words: DetailWords): string {
  if (detail === '407') return words.proxyWantsPassword;
  if (/^\d{3}$/u.test(detail)) return words.proxyRefuses(detail);
  if (detail === 'timeout') return words.tooSlow;
  if (detail === 'ECONNREFUSED' || detail === 'ECONNRESET') return words.refused(detail);
  return detail === 'ENOTFOUND' || detail === 'EAI_AGAIN' ? words.hostNotFound(detail) : words.noAnswer(detail);
}

import { useId } from 'react';
import { endpoints, type Endpoint } from '../../../app/connectivity/endpoints.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Table } from '../../parts/table.tsx';
import { useTexts } from '../use-wizard.ts';
import './addresses.css';
import { addressesTexts } from './addresses.texts.ts';

/** What the table needs. */
export interface AddressesProps {
  /** By id: null where it answers, a code where it does not, missing while nobody knows. */
  readonly results: ReadonlyMap<Endpoint['id'], string | null>;
  /** Whether an address that is not in `results` is being asked. */
  readonly isAsking: (id: Endpoint['id']) => boolean;
  /** Tests one address again; null while that makes no sense. */
  readonly onRetry: ((id: Endpoint['id']) => void) | null;
  /** Which addresses can be tested again: those that did not answer, or every one, whose button then stays while it is asked. */
  readonly retries?: 'missing' | 'every';
}

/** Every required address, what it is for, and what it said. */
export function Addresses({ results, isAsking, onRetry, retries = 'missing' }: AddressesProps) {
  const words = useTexts(addressesTexts);
  return (
    <Table
      caption={words.results}
      columns={[
        { key: 'address', label: words.address },
        { key: 'purpose', label: words.purpose },
        { key: 'result', label: words.result },
      ]}
      rows={endpoints.map(({ id, pattern }) => {
        const detail = results.get(id);
        const mayRetry = retries === 'every' ? detail !== undefined || isAsking(id) : typeof detail === 'string';
        return {
          key: id,
          cells: {
            address: <code className="address-pattern">{pattern}</code>,
            purpose: words[id],
            result: (
              <Result
                detail={detail}
                isAsking={isAsking(id)}
                onRetry={onRetry === null || !mayRetry ? null : () => onRetry(id)}
                retryLabel={words.retryOf(pattern)}
              />
            ),
          },
        };
      })}
    />
  );
}

interface ResultProps {
  readonly detail: string | null | undefined;
  readonly isAsking: boolean;
  readonly onRetry: (() => void) | null;
  readonly retryLabel: string;
}

function Result({ detail, isAsking, onRetry, retryLabel }: ResultProps) {
  const words = useTexts(addressesTexts);
  const id = useId();
  return (
    <span className="address-result">
      <Icon {...signOf(detail)} />
      <span id={id} className={detail === undefined ? 'address-short' : undefined}>
        {detail === undefined
          ? isAsking
            ? words.testingOne
            : words.notTestedOne
          : detail === null
            ? words.answers
            : detailWords(detail, words)}
      </span>
      {onRetry === null ? null : (
        <Button kind="link" onClick={onRetry} fullLabel={retryLabel} blockedBy={detail === undefined ? id : undefined}>
          {words.retry}
        </Button>
      )}
    </span>
  );
}

function signOf(detail: string | null | undefined) {
  if (detail === undefined) return { name: 'waiting', tone: 'quiet' } as const;
  return detail === null ? ({ name: 'done', tone: 'success' } as const) : ({ name: 'problem', tone: 'problem' } as const);
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

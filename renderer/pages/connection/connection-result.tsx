import { useId } from 'react';
import { type ConnectionTest, type Endpoint, resultsOf } from '../../../app/connectivity/endpoints.ts';
import { Button } from '../../parts/button.tsx';
import { Message } from '../../parts/message.tsx';
import { StatusRegion } from '../../parts/status-region.tsx';
import { Stack } from '../../parts/stack.tsx';
import { Addresses } from '../../wizard/addresses/addresses.tsx';
import { addressesTexts } from '../../wizard/addresses/addresses.texts.ts';
import { takesFocus } from '../../wizard/keep-focus.tsx';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { connectionTexts } from './texts.ts';

/** What the result of the test needs. */
export interface ConnectionResultProps {
  /** What is typed is not what was tested. */
  readonly isOutdated: boolean;
  /** Tests all addresses, or only one again. */
  readonly onTest: (only: Endpoint['id'] | null) => void;
}

/** The test button and what the last test of these settings said, address by address, as each one answers. */
export function ConnectionResult({ isOutdated, onTest }: ConnectionResultProps) {
  const words = useTexts(connectionTexts);
  const found = useSnapshot((snapshot) => snapshot.connection);
  const test: ConnectionTest = isOutdated && found.kind !== 'testing' ? { kind: 'notTested' } : found;
  const isDone = test.kind === 'reached' || test.kind === 'notReached';
  const results = resultsOf(test);
  const status = useId();
  return (
    <Stack>
      <Stack direction="row" gap="small">
        <div {...takesFocus}>
          <Button
            icon="checkServer"
            accessKey={words.testKey}
            onClick={() => {
              onTest(null);
            }}
            blockedBy={test.kind === 'testing' ? status : undefined}
          >
            {isDone ? words.testAgain : words.test}
          </Button>
        </div>
        <span role="status" id={status}>
          {test.kind === 'testing' ? words.testing : test.kind === 'notTested' ? words.notTested : ''}
        </span>
      </Stack>
      <StatusRegion>
        {test.kind === 'reached' ? (
          <Message kind="success" isTold>
            {words.reached}
          </Message>
        ) : null}
      </StatusRegion>
      {test.kind === 'notReached' ? <NotReached results={results} /> : null}
      <Addresses results={results} isAsking={() => test.kind === 'testing'} onRetry={isDone ? onTest : null} />
    </Stack>
  );
}

/** One proxy that asks for a password keeps every address from answering: then that is what is said. */
function NotReached({ results }: { readonly results: ReadonlyMap<Endpoint['id'], string | null> }) {
  const words = useTexts(connectionTexts);
  const { system } = useTexts(addressesTexts);
  const wantsPassword = [...results.values()].includes('407');
  return (
    <Message kind="problem" title={words.notReached}>
      <p>{wantsPassword ? words.proxyWantsPasswordText : words.notReachedText}</p>
      <p>{system}</p>
    </Message>
  );
}

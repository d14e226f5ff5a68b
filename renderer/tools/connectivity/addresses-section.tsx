import { useId, useState } from 'react';
import { endpoints, type Endpoint } from '../../../app/connectivity/endpoints.ts';
import { Button } from '../../parts/button.tsx';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { Addresses } from '../../wizard/addresses/addresses.tsx';
import { AllowList } from '../../wizard/addresses/allow-list.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useBridge, useTexts } from '../../wizard/use-wizard.ts';
import { answered, asked, nothingKnown, type KnownAddresses } from './known-addresses.ts';
import { RouteTaken } from './route-taken.tsx';
import { connectivityTexts } from './texts.ts';

/** Every address of the allow list, tried all at once or one again, each told as it answers. */
export function AddressesSection() {
  const words = useTexts(connectivityTexts);
  const status = useId();
  const { call } = useBridge();
  const [known, setKnown] = useState(nothingKnown);
  const { results, asking, route, failure } = known;
  const ask = async (id: Endpoint['id']): Promise<void> => {
    setKnown((before) => asked(before, id));
    const outcome = await call('connectivity.reach', id);
    setKnown((before) => answered(before, id, outcome));
  };
  const askAll = (): void => {
    for (const { id } of endpoints) void ask(id);
  };
  return (
    <section>
      <h2>{words.addresses}</h2>
      <Stack>
        <p>{words.addressesText}</p>
        <Stack direction="row" gap="small">
          <Button icon="checkServer" onClick={askAll} blockedBy={asking.size === 0 ? undefined : status}>
            {words.tryAll}
          </Button>
          <span role="status" id={status}>
            {asking.size === 0 ? '' : words.waitingFor(asking.size)}
          </span>
        </Stack>
        {failure === null ? null : <FailureMessage failure={failure} />}
        <Verdict known={known} />
        {route === null ? null : <RouteTaken route={route} />}
        <Addresses results={results} isAsking={(id) => asking.has(id)} onRetry={(id) => void ask(id)} retries="every" />
        <AllowList />
      </Stack>
    </section>
  );
}

/** Once every address has said something. */
function Verdict({ known: { results } }: { readonly known: KnownAddresses }) {
  const words = useTexts(connectivityTexts);
  if (results.size < endpoints.length) return null;
  const missing = [...results.values()].filter((detail) => detail !== null);
  if (missing.length === 0) return <Message kind="success">{words.allReached}</Message>;
  return (
    <Message kind="problem" title={words.notReached(missing.length, endpoints.length)}>
      {missing.includes('407') ? words.wantsPasswordText : words.notReachedText}
    </Message>
  );
}

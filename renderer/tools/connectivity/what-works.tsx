import { useState } from 'react';
import type { CloudConnection } from '../../../app/connectivity/cloud-connection.ts';
import { allowedTexts } from '../../../app/connectivity/what-is-allowed.texts.ts';
import {
  connectivitiesToChoose,
  connectivityOf,
  extentOf,
  subscriptions,
  whatIsAllowed,
  type Connectivity,
  type Subscription,
} from '../../../app/connectivity/what-is-allowed.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { AllowedTable } from './allowed-table.tsx';
import { ConnectivityChoice } from './connectivity-choice.tsx';
import './connectivity.css';
import { connectivityTexts } from './texts.ts';

/** What works with the connection as it was found, or chosen where that is not known, and the subscription that is chosen. */
export function WhatWorks({ found }: { readonly found: CloudConnection | null }) {
  const words = useTexts(connectivityTexts);
  const names = useTexts(allowedTexts);
  const [chosen, setChosen] = useState<Connectivity | null>(null);
  const [subscription, setSubscription] = useState<Subscription | null>(null);
  const connectivity = connectivityOf(found, chosen);
  return (
    <section>
      <h2>{words.works}</h2>
      <Stack>
        <ConnectivityChoice
          choices={connectivitiesToChoose(found)}
          isLost={found?.kind === 'notConnected'}
          value={connectivity}
          onChange={setChosen}
        />
        <ChoiceField
          label={words.subscription}
          options={subscriptions.map((key) => ({ key, label: names.subscription[key] }))}
          value={subscription}
          onChange={setSubscription}
        />
        {subscription === null ? <p>{words.subscriptionHint}</p> : null}
        {connectivity === null ? <p>{words.choose}</p> : null}
        {connectivity === null || subscription === null ? null : <Present connectivity={connectivity} subscription={subscription} />}
        {connectivity === null ? null : <AllowedTable connectivity={connectivity} present={subscription} />}
        {subscription === null ? null : <Says subscription={subscription} />}
      </Stack>
    </section>
  );
}

const kinds = { everything: 'success', restores: 'warning', nothing: 'problem' } as const;

/** The present state in a sentence. */
function Present(state: { readonly connectivity: Connectivity; readonly subscription: Subscription }) {
  const { extent } = useTexts(allowedTexts);
  const found = extentOf(whatIsAllowed(state.connectivity, state.subscription));
  return <Message kind={kinds[found]}>{extent[found]}</Message>;
}

function Says({ subscription }: { readonly subscription: Subscription }) {
  const words = useTexts(connectivityTexts);
  const names = useTexts(allowedTexts);
  return (
    <div className="connectivity-says">
      <h3>{words.says(names.subscription[subscription])}</h3>
      <ul>
        {names.says[subscription].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

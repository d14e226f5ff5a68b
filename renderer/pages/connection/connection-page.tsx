import { useState } from 'react';
import { useWatch, type FieldErrors } from 'react-hook-form';
import { connectionAnswer } from '../../../app/answers/connection.ts';
import type { Endpoint } from '../../../app/connectivity/endpoints.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { AllowList } from '../../wizard/addresses/allow-list.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { isSame, useHandover, useKeptDraft, useSubmitAnswer } from '../../wizard/forms/handover.ts';
import { submitForm, useDomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { useMachineFacts } from '../../wizard/forms/use-machine-facts.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useBridge, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { ConnectionResult } from './connection-result.tsx';
import { answerIn, connectionForm, firstFields, type ConnectionFields, type ConnectionForm } from './form.ts';
import { ProxyFields } from './proxy-fields.tsx';
import { connectionTexts } from './texts.ts';

/** How this server reaches the Internet, and whether Azure answers that way. */
export function ConnectionPage() {
  const words = useTexts(connectionTexts);
  const given = useSnapshot(({ answers }) => answers.connection);
  const isPasswordSet = useSnapshot(({ secretsSet }) => secretsSet.includes('proxyPassword'));
  const [first] = useState(() => firstFields(given));
  const form = useDomainForm<ConnectionFields, ConnectionForm>(connectionForm(isPasswordSet), first);
  const kind = useField(form, 'kind');
  const facts = useMachineFacts();
  const { call } = useBridge();
  const submit = useSubmitAnswer();
  const { run, failure } = useHandover();
  useKeptDraft('connection', { first, now: form.getValues, read: answerIn });

  const save = async ({ answer, password }: ConnectionForm): Promise<boolean> => {
    if (password !== null) {
      if (!(await run(() => call('secrets.set', { name: 'proxyPassword', value: password })))) return false;
      form.setValue('password', '');
    }
    return run(() => submit('connection', answer));
  };
  /** A password that cannot be one is typed anew, like every masked text. */
  const clear = ({ password }: FieldErrors<ConnectionFields>): void => {
    if (password !== undefined) form.setValue('password', '');
  };
  const test = (only: Endpoint['id'] | null): Promise<boolean> =>
    submitForm(form, async (value) => (await save(value)) && run(() => call('connection.test', only)), clear);
  /** A new password alone makes an earlier test say nothing any more, so it is tested again. */
  const goOn = (): Promise<boolean> =>
    submitForm(form, async (value) => (await save(value)) && (value.password === null || run(() => call('connection.test', null))), clear);

  const typed = { ...first, ...useWatch({ control: form.control }) };
  const isTyped = typed.password !== '' || !isSame(connectionAnswer.safeParse(answerIn(typed)).data, given);
  return (
    <PageForm onSubmit={goOn}>
      <ChoiceField
        label={words.choice}
        name={kind.name}
        options={[
          { key: 'direct', label: words.direct },
          { key: 'proxy', label: words.proxy, hint: words.proxyHint },
        ]}
        value={kind.value}
        onChange={kind.onChange}
      />
      {kind.value === 'proxy' ? <ProxyFields form={form} isPasswordSet={isPasswordSet} facts={facts} /> : null}
      <ConnectionResult isOutdated={isTyped} onTest={(only) => void test(only)} />
      <AllowList />
      {failure === null ? null : <FailureMessage failure={failure} />}
    </PageForm>
  );
}

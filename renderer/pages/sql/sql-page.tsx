import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { AnswerTo } from '../../../app/answers/answers.ts';
import { products } from '../../../app/products/index.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { Message } from '../../parts/message.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { isSame, useHandover, useKeptDraft, useSubmitAnswer } from '../../wizard/forms/handover.ts';
import { submitForm, useDomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { useMachineFacts } from '../../wizard/forms/use-machine-facts.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useBridge, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { firstFields, sqlForm, type SqlFields } from './form.ts';
import { KeyPassword, useKeyPassword } from './key-password.tsx';
import { OwnInstance } from './own-instance.tsx';
import { OwnMedia } from './own-media.tsx';
import { SqlChecks } from './sql-checks.tsx';
import { sqlTexts } from './texts.ts';
import { useChoices } from './use-choices.ts';
import { useInstallMissing } from './use-install-missing.ts';
import { useMediaLook } from './use-media-look.ts';

type SqlAnswer = AnswerTo<'sql'>;

/** A new SQL Server or one's own, and the checks of that choice. */
export function SqlPage() {
  const words = useTexts(sqlTexts);
  const product = products[useSnapshot((snapshot) => snapshot.product?.id ?? 'mabs-v3')];
  const given = useSnapshot(({ answers }) => answers.sql);
  const facts = useMachineFacts();
  const instance = facts?.backupDatabase.kind === 'known' ? (facts.backupDatabase.value?.instance ?? null) : null;
  const { kinds, options } = useChoices(instance);
  const [first] = useState(() => firstFields(given, product, kinds));
  const schema = sqlForm(facts?.computer.kind === 'known' ? facts.computer.value.name : null);
  const form = useDomainForm<SqlFields, SqlAnswer>(schema, first);
  const kind = useField(form, 'kind');
  const { call } = useBridge();
  const submit = useSubmitAnswer();
  const { run, failure } = useHandover();
  const missing = useInstallMissing();
  const keys = useKeyPassword(run);
  useKeptDraft('sql', { first, now: form.getValues, read: (fields) => schema.safeParse(fields).data });
  const look = useMediaLook(form);
  const save = async (answer: SqlAnswer): Promise<boolean> => (await look(answer)) && run(() => submit('sql', answer));
  const check = (): Promise<boolean> =>
    submitForm(form, async (answer) => (await save(answer)) && (await run(() => call('checks.run', { stage: 'sql' }))));
  const checkAndInstall = async (): Promise<void> => {
    if (await check()) await missing.look();
  };
  const next = async (): Promise<boolean> => (await submitForm(form, save)) && (kind.value !== 'upgrade' || (await keys.submit()));
  const typed = { ...first, ...useWatch({ control: form.control }) };
  return (
    <PageForm onSubmit={next}>
      <ChoiceField label={words.choice} name={kind.name} options={options} value={kind.value} onChange={kind.onChange} />
      {kind.value === 'existing' ? <OwnInstance form={form} facts={facts} product={product} /> : null}
      {kind.value === 'media' ? <OwnMedia form={form} product={product} /> : null}
      {kind.value === 'upgrade' ? <Message kind="info">{words.license}</Message> : null}
      {kind.value === 'upgrade' ? <KeyPassword form={keys.form} instance={instance} /> : null}
      <SqlChecks
        kind={kind.value}
        isOutdated={!isSame(schema.safeParse(typed).data, given)}
        missing={missing}
        onCheck={() => void checkAndInstall()}
      />
      {failure === null ? null : <FailureMessage failure={failure} />}
    </PageForm>
  );
}

import { useState } from 'react';
import { useWatch, type FieldErrors } from 'react-hook-form';
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
import { answerIn, firstFields, sqlAnswerOn, sqlForm, type SqlFields, type SqlForm } from './form.ts';
import { KeyPassword, useKeyPassword } from './key-password.tsx';
import { OwnInstance } from './own-instance.tsx';
import { OwnMedia } from './own-media.tsx';
import { SqlChecks } from './sql-checks.tsx';
import { sqlTexts } from './texts.ts';
import { useChoices } from './use-choices.ts';
import { useInstallMissing } from './use-install-missing.ts';
import { useMediaLook } from './use-media-look.ts';

/** A new SQL Server or one's own, and the checks of that choice. */
export function SqlPage() {
  const words = useTexts(sqlTexts);
  const product = products[useSnapshot((snapshot) => snapshot.product?.id ?? 'mabs-v3')];
  const given = useSnapshot(({ answers }) => answers.sql);
  const facts = useMachineFacts();
  const instance = facts?.backupDatabase.kind === 'known' ? (facts.backupDatabase.value?.instance ?? null) : null;
  const { kinds, options } = useChoices(instance);
  const [first] = useState(() => firstFields(given, product, kinds));
  const isPasswordSet = useSnapshot(({ secretsSet }) => secretsSet.includes('sqlPassword'));
  const computer = facts?.computer.kind === 'known' ? facts.computer.value.name : null;
  const schema = sqlAnswerOn(computer);
  const form = useDomainForm<SqlFields, SqlForm>(sqlForm(computer, isPasswordSet), first);
  const kind = useField(form, 'kind');
  const { call } = useBridge();
  const submit = useSubmitAnswer();
  const { run, failure } = useHandover();
  const missing = useInstallMissing();
  const keys = useKeyPassword(run);
  useKeptDraft('sql', { first, now: form.getValues, read: (fields) => schema.safeParse(answerIn(fields)).data });
  const look = useMediaLook(form);
  const save = async ({ answer, password }: SqlForm): Promise<boolean> => {
    if (!(await look(answer))) return false;
    if (password !== null) {
      if (!(await run(() => call('secrets.set', { name: 'sqlPassword', value: password })))) return false;
      form.setValue('password', '');
    }
    return run(() => submit('sql', answer));
  };
  /** A password that cannot be one is typed anew, like every masked text. */
  const clear = ({ password }: FieldErrors<SqlFields>): void => {
    if (password !== undefined) form.setValue('password', '');
  };
  const check = (): Promise<boolean> =>
    submitForm(form, async (value) => (await save(value)) && run(() => call('checks.run', { stage: 'sql' })), clear);
  const checkAndInstall = async (): Promise<void> => {
    if (await check()) await missing.look();
  };
  const next = async (): Promise<boolean> => (await submitForm(form, save, clear)) && (kind.value !== 'upgrade' || (await keys.submit()));
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
        isOutdated={typed.password !== '' || !isSame(schema.safeParse(answerIn(typed)).data, given)}
        missing={missing}
        onCheck={() => void checkAndInstall()}
      />
      {failure === null ? null : <FailureMessage failure={failure} />}
    </PageForm>
  );
}

import { useWatch } from 'react-hook-form';
import { passwordRules } from '../../../app/answers/secrets.ts';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { SecretField } from '../../parts/secret-field.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useHandover } from '../../wizard/forms/handover.ts';
import { submitForm, useDomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useBridge, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { securityForm, type SecurityFields } from './form.ts';
import { PasswordRules } from './password-rules.tsx';
import { securityTexts } from './texts.ts';

const empty: SecurityFields = { password: '', confirm: '' };

/** One strong password for the accounts that setup creates; it goes to main once and stays nowhere here. */
export function SecurityPage() {
  const words = useTexts(securityTexts);
  const isSet = useSnapshot(({ secretsSet }) => secretsSet.includes('accountPassword'));
  const form = useDomainForm<SecurityFields, string | null>(securityForm(isSet), empty);
  const password = useField(form, 'password');
  const confirm = useField(form, 'confirm');
  const { call } = useBridge();
  const { run, failure } = useHandover();
  const save = async (value: string | null): Promise<boolean> => {
    if (value === null) return true;
    const isTaken = await run(() => call('secrets.set', { name: 'accountPassword', value }));
    if (isTaken) form.reset(empty);
    return isTaken;
  };
  return (
    <PageForm onSubmit={() => submitForm(form, save)}>
      <Accounts />
      <SecretField {...password} label={words.password} revealLabel={words.show} hint={isSet ? words.alreadySet : undefined} />
      <PasswordRules rules={passwordRules} text={useWatch({ control: form.control, name: 'password' })} />
      <SecretField {...confirm} label={words.confirm} revealLabel={words.show} />
      {failure === null ? null : <FailureMessage failure={failure} />}
    </PageForm>
  );
}

function Accounts() {
  const words = useTexts(securityTexts);
  const isOwnSql = useSnapshot(({ answers }) => answers.sql?.kind === 'existing');
  const computer = useSnapshot(({ checks }) => (checks.server ?? checks.sql)?.host.name ?? null);
  const accounts = [
    ...(isOwnSql ? [] : [{ label: 'MICROSOFT$DPM$Acct', value: words.sqlAccount }]),
    { label: `DPMR$${computer ?? words.computer}`, value: words.reportAccount },
  ];
  return (
    <section>
      <h2>{words.accounts}</h2>
      <DefinitionList items={accounts} />
      <p>{words.neverExpires}</p>
    </section>
  );
}

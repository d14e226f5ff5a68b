import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { generatePassword, shortestPassword, SQL_ACCOUNT, type AccountsHost } from '../../../app/answers/secrets.ts';
import { reportAccount } from '../../../app/plan/accounts.ts';
import { Button } from '../../parts/button.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { Message } from '../../parts/message.tsx';
import { SecretField } from '../../parts/secret-field.tsx';
import { Stack } from '../../parts/stack.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { CopySecret } from '../../wizard/forms/copy-secret.tsx';
import { useHandover } from '../../wizard/forms/handover.ts';
import { randomBytes } from '../../wizard/forms/random-bytes.ts';
import { secretTexts } from '../../wizard/forms/secret.texts.ts';
import { StrengthAdvice } from '../../wizard/forms/strength-advice.tsx';
import { useConfirmedSecret } from '../../wizard/forms/use-confirmed-secret.ts';
import { useMachineFacts } from '../../wizard/forms/use-machine-facts.ts';
import { submitForm, useDomainForm, type DomainForm } from '../../wizard/forms/use-domain-form.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useBridge, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { securityForm, type SecurityFields } from './form.ts';
import { PasswordRules } from './password-rules.tsx';
import { securityTexts } from './texts.ts';

const empty: SecurityFields = { password: '', confirm: '' };

/** One strong password for the accounts that setup creates; it goes to main once and stays nowhere here. */
export function SecurityPage() {
  const isSet = useSnapshot(({ secretsSet }) => secretsSet.includes('accountPassword'));
  const host = useAccountsHost();
  const form = useDomainForm<SecurityFields, string | null>(securityForm(isSet, host), empty);
  const { call } = useBridge();
  const { run, failure } = useHandover();
  const save = async (value: string | null): Promise<boolean> => {
    if (value === null) return true;
    const isTaken = await run(() => call('secrets.set', { name: 'accountPassword', value }));
    if (isTaken) form.reset(empty);
    return isTaken;
  };
  /** Masked text cannot be mended: it is typed anew (ux 1.7). */
  const clear = (): void => {
    form.setValue('password', '');
    form.setValue('confirm', '');
  };
  return (
    <PageForm onSubmit={() => submitForm(form, save, clear)}>
      <Accounts computer={host.name} />
      <Password form={form} isSet={isSet} host={host} />
      {failure === null ? null : <FailureMessage failure={failure} />}
    </PageForm>
  );
}

interface PasswordProps {
  readonly form: DomainForm<SecurityFields, string | null>;
  readonly isSet: boolean;
  readonly host: AccountsHost;
}

function Password({ form, isSet, host }: PasswordProps) {
  const words = useTexts(securityTexts);
  const { capsLock } = useTexts(secretTexts);
  const { secret: password, confirm } = useConfirmedSecret(form, ['password', 'confirm']);
  const typed = useWatch({ control: form.control, name: 'password' });
  const [isGenerated, setGenerated] = useState(false);
  const generate = (): void => {
    const text = generatePassword(randomBytes, shortestPassword(host));
    form.setValue('password', text);
    form.setValue('confirm', text);
    form.clearErrors(['password', 'confirm']);
    setGenerated(true);
  };
  const type = (text: string): void => {
    setGenerated(false);
    password.onChange(text);
  };
  const names = host.name === null ? [SQL_ACCOUNT] : [SQL_ACCOUNT, host.name];
  const shared = { revealLabel: words.show, capsLockNote: capsLock };
  return (
    <>
      <SecretField {...password} {...shared} onChange={type} label={words.password} hint={isSet ? words.alreadySet : undefined} />
      <StrengthAdvice text={typed} names={names} />
      <PasswordRules host={host} text={typed} />
      <SecretField {...confirm} {...shared} label={words.confirm} />
      <Stack direction="row" gap="small">
        <Button onClick={generate}>{words.generate}</Button>
        <CopySecret secret={typed} />
      </Stack>
      {isGenerated && typed !== '' ? <Message kind="info">{words.generated}</Message> : null}
    </>
  );
}

function Accounts({ computer }: { readonly computer: string | null }) {
  const words = useTexts(securityTexts);
  const isOwnSql = useSnapshot(({ answers }) => answers.sql?.kind === 'existing');
  const accounts = [
    ...(isOwnSql ? [] : [{ label: SQL_ACCOUNT, value: words.sqlAccount }]),
    { label: reportAccount(computer ?? words.computer), value: words.reportAccount },
  ];
  return (
    <section>
      <h2>{words.accounts}</h2>
      <DefinitionList items={accounts} />
      <p>{words.neverExpires}</p>
    </section>
  );
}

/** The name as the checks found it; the policy as the facts tell it, which may not be there yet. */
function useAccountsHost(): AccountsHost {
  const name = useSnapshot(({ checks }) => (checks.server ?? checks.sql)?.host.name ?? null);
  const facts = useMachineFacts();
  return { name, minimumLength: facts?.passwordPolicy.kind === 'known' ? facts.passwordPolicy.value.minimumLength : null };
}

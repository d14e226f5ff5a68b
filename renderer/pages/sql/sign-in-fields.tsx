import { splitAccount } from '../../../app/answers/sql-account.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { Button } from '../../parts/button.tsx';
import { SecretField } from '../../parts/secret-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { secretTexts } from '../../wizard/forms/secret.texts.ts';
import type { DomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import type { SqlFields, SqlForm } from './form.ts';
import { signInTexts } from './sign-in.texts.ts';

/** What the fields need. */
export interface SignInFieldsProps {
  readonly form: DomainForm<SqlFields, SqlForm>;
  readonly facts: MachineFacts | null;
}

/** The link to another account for an own instance, and its fields once it was followed; the domain of this server is suggested. */
export function SignInFields({ form, facts }: SignInFieldsProps) {
  const words = useTexts(signInTexts);
  const { value: isOther, onChange } = useField(form, 'otherAccount');
  const known = facts?.names.kind === 'known' ? facts.names.value.netBiosDomain : null;
  const toggle = (): void => {
    if (!isOther && form.getValues('domain') === '') form.setValue('domain', known ?? '');
    onChange(!isOther);
  };
  return (
    <>
      <Button kind="link" isExpanded={isOther} onClick={toggle}>
        {isOther ? words.own : words.other}
      </Button>
      {isOther ? <Account form={form} /> : null}
    </>
  );
}

function Account({ form }: Pick<SignInFieldsProps, 'form'>) {
  const words = useTexts(signInTexts);
  const isSet = useSnapshot(({ secretsSet }) => secretsSet.includes('sqlPassword'));
  const user = useField(form, 'user');
  const domain = useField(form, 'domain');
  const password = useField(form, 'password');
  /** An account with its domain goes to both fields when the field is left. */
  const leave = (): void => {
    user.onBlur();
    const account = splitAccount(user.value, domain.value);
    if (account.user === user.value) return;
    form.setValue('user', account.user, { shouldValidate: true });
    form.setValue('domain', account.domain, { shouldValidate: true });
  };
  return (
    <div role="group" aria-label={words.title} className="sign-in">
      <TextField {...user} onBlur={leave} label={words.user} />
      <SecretField
        {...password}
        label={words.password}
        revealLabel={words.show}
        capsLockNote={useTexts(secretTexts).capsLock}
        autoComplete="off"
        hint={isSet ? words.alreadySet : words.note}
      />
      <TextField {...domain} label={words.domain} hint={words.domainHint} />
    </div>
  );
}

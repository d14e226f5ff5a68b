import { useWatch } from 'react-hook-form';
import * as z from 'zod';
import { passwordRules, secretSchemas } from '../../../app/answers/secrets.ts';
import { Message } from '../../parts/message.tsx';
import { SecretField } from '../../parts/secret-field.tsx';
import type { Handover } from '../../wizard/forms/handover.ts';
import { secretWithConfirmation } from '../../wizard/forms/secret-with-confirmation.ts';
import { submitForm, useDomainForm, type DomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useField } from '../../wizard/forms/use-field.ts';
import { useBridge, useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { problemTexts } from '../../../app/answers/problem.texts.ts';
import { upgradeTexts } from './upgrade.texts.ts';

interface KeyFields {
  readonly password: string;
  readonly confirm: string;
}

type Form = DomainForm<KeyFields, string | null>;

const empty: KeyFields = { password: '', confirm: '' };

/** Schema of the fields: the password, or null where an earlier one is kept by leaving both empty. */
function keyForm(isSet: boolean): z.ZodType<string | null> {
  return z
    .object({ password: z.string(), confirm: z.string() })
    .superRefine((fields, context) => {
      const names = ['password', 'confirm'] as const;
      secretWithConfirmation({ fields, context, names, schema: secretSchemas.keyPassword, mismatch: 'password.mismatch', isSet });
    })
    .transform(({ password }) => (password === '' ? null : password));
}

/** The password for the copy of the encryption keys: its fields, and how it is handed over to main, once. */
export function useKeyPassword(run: Handover['run']): { readonly form: Form; readonly submit: () => Promise<boolean> } {
  const isSet = useSnapshot(({ secretsSet }) => secretsSet.includes('keyPassword'));
  const form = useDomainForm<KeyFields, string | null>(keyForm(isSet), empty);
  const { call } = useBridge();
  const save = async (value: string | null): Promise<boolean> => {
    if (value === null) return true;
    const isTaken = await run(() => call('secrets.set', { name: 'keyPassword', value }));
    if (isTaken) form.reset(empty);
    return isTaken;
  };
  return { form, submit: () => submitForm(form, save) };
}

/** What the upgrade of the instance does, and the password for the copy of its encryption keys. */
export function KeyPassword({ form, instance }: { readonly form: Form; readonly instance: string | null }) {
  const words = useTexts(upgradeTexts);
  const isSet = useSnapshot(({ secretsSet }) => secretsSet.includes('keyPassword'));
  const password = useField(form, 'password');
  const confirm = useField(form, 'confirm');
  return (
    <>
      <Message kind="warning" title={words.stayTitle}>
        {words.stay(instance)}
      </Message>
      <SecretField {...password} label={words.password} revealLabel={words.show} hint={isSet ? words.alreadySet : words.passwordHint} />
      <OpenRules text={useWatch({ control: form.control, name: 'password' })} />
      <SecretField {...confirm} label={words.confirm} revealLabel={words.show} />
    </>
  );
}

/** The rules that what is typed does not meet yet; nothing before something is typed. */
function OpenRules({ text }: { readonly text: string }) {
  const problems = problemTexts[useLanguage()];
  const open = text === '' ? [] : passwordRules.filter((rule) => !rule.met(text));
  return open.length === 0 ? null : (
    <ul>
      {open.map(({ code }) => (
        <li key={code}>{problems[code]}</li>
      ))}
    </ul>
  );
}

import * as z from 'zod';
import { problem } from '../../../app/answers/problem.ts';
import { accountPassword, passwordRulesOn, type AccountsHost } from '../../../app/answers/secrets.ts';
import { secretWithConfirmation } from '../../wizard/forms/secret-with-confirmation.ts';

/** What the fields of the page hold. */
export interface SecurityFields {
  readonly password: string;
  readonly confirm: string;
}

/** Schema of the page: the password, or null where an earlier one is kept by leaving both fields empty. */
export function securityForm(isSet: boolean, host: AccountsHost) {
  const schema = passwordRulesOn(host).reduce<z.ZodType<string>>(
    (whole, rule) => whole.refine(rule.met, problem(rule.code)),
    accountPassword,
  );
  return z
    .object({ password: z.string(), confirm: z.string() })
    .superRefine((fields, context) => {
      secretWithConfirmation({
        fields,
        context,
        names: ['password', 'confirm'],
        schema,
        mismatch: 'password.mismatch',
        isSet,
      });
    })
    .transform(({ password }) => (password === '' ? null : password));
}

import * as z from 'zod';
import { accountPassword } from '../../../app/answers/secrets.ts';
import { secretWithConfirmation } from '../../wizard/forms/secret-with-confirmation.ts';

/** What the fields of the page hold. */
export interface SecurityFields {
  readonly password: string;
  readonly confirm: string;
}

/** Schema of the page: the password, or null where an earlier one is kept by leaving both fields empty. */
export function securityForm(isSet: boolean) {
  return z
    .object({ password: z.string(), confirm: z.string() })
    .superRefine((fields, context) => {
      secretWithConfirmation({
        fields,
        context,
        names: ['password', 'confirm'],
        schema: accountPassword,
        mismatch: 'password.mismatch',
        isSet,
      });
    })
    .transform(({ password }) => (password === '' ? null : password));
}

import * as z from 'zod';
import { topics, type AnswerTo, type PartialAnswers } from '../../../app/answers/answers.ts';
import { isInsideProduct } from '../../../app/answers/inside-product.ts';
import { problem } from '../../../app/answers/problem.ts';
import { passphrase } from '../../../app/answers/secrets.ts';
import { secretWithConfirmation } from '../../wizard/forms/secret-with-confirmation.ts';

/** What the fields of the page hold. */
export interface PassphraseFields {
  readonly passphrase: string;
  readonly confirm: string;
  readonly saveTo: string;
  readonly keptOutside: boolean;
}

/** What the page hands over. */
export interface PassphraseForm {
  readonly answer: AnswerTo<'passphrase'>;
  /** Null where an earlier one is kept. */
  readonly secret: string | null;
}

/** Schema of the page: the secret and its confirmation, and the domain's own for where it is saved. */
export function passphraseForm(isSet: boolean, folders: PartialAnswers['folders']) {
  return z
    .custom<PassphraseFields>()
    .superRefine((fields, context) => {
      secretWithConfirmation({
        fields,
        context,
        names: ['passphrase', 'confirm'],
        schema: passphrase,
        mismatch: 'passphrase.mismatch',
        isSet,
      });
      for (const { message, path } of topics.passphrase.safeParse(answerIn(fields)).error?.issues ?? []) {
        context.addIssue({ code: 'custom', message, path });
      }
      if (folders !== undefined && isInsideProduct(fields.saveTo, folders)) {
        context.addIssue({ code: 'custom', message: problem('passphrase.insideProduct').error, path: ['saveTo'] });
      }
    })
    .transform((fields): PassphraseForm => {
      return { answer: topics.passphrase.parse(answerIn(fields)), secret: fields.passphrase === '' ? null : fields.passphrase };
    });
}

/** The answer in the fields, not judged yet; never the secret. */
export function answerIn({ saveTo, keptOutside }: Pick<PassphraseFields, 'saveTo' | 'keptOutside'>): unknown {
  return { saveTo, keptOutside };
}

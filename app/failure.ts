import * as z from 'zod';
import { checkFailures } from './checks/failures.ts';
import { generalFailures } from './general-failures.ts';
import { packageFailures } from './package/failures.ts';
import { signatureFailures } from './package/signature-failures.ts';
import { moveFailures } from './server-move/failures.ts';
import { productStartFailures } from './product-start/failures.ts';
import { runFailures } from './plan/failures.ts';
import { elevationFailures } from './elevation/failures.ts';
import { restartFailures } from './restart/failures.ts';
import { sessionFailures } from './session/failures.ts';
import { vaultFailures } from './vault/failures.ts';

/** Schema of everything that can go wrong in front of a user: a code and values, never a sentence. */
export const failure = z.discriminatedUnion('code', [
  ...generalFailures,
  ...packageFailures,
  ...signatureFailures,
  ...runFailures,
  ...checkFailures,
  ...vaultFailures,
  ...restartFailures,
  ...elevationFailures,
  ...moveFailures,
  ...sessionFailures,
  ...productStartFailures,
]);

/** Something that went wrong and that the user can act on. Worded by `failureTexts`. */
export type Failure = z.infer<typeof failure>;

/** The stable codes of all failures. */
export type FailureCode = Failure['code'];

/** The failure with this code. */
export type FailureOf<C extends FailureCode> = Extract<Failure, { code: C }>;

import type * as z from 'zod';
import type { ProblemCode } from '../../../app/answers/problem.ts';

/** A secret that is typed twice, and what judges it. */
export interface ConfirmedSecret<N extends string> {
  readonly fields: Readonly<Record<N, string>>;
  readonly context: z.core.$RefinementCtx;
  /** The names of the field and of the one that confirms it. */
  readonly names: readonly [first: N, second: N];
  readonly schema: z.ZodType<string>;
  readonly mismatch: ProblemCode;
  /** Main holds one already: then both fields may stay empty. */
  readonly isSet: boolean;
}

/** Judges a secret that is typed twice: the rules at the first field, a difference at the second. */
export function secretWithConfirmation<N extends string>({ fields, context, names, schema, mismatch, isSet }: ConfirmedSecret<N>): void {
  const [first, second] = names;
  if (isSet && fields[first] === '' && fields[second] === '') return;
  const message = schema.safeParse(fields[first]).error?.issues[0]?.message;
  if (message !== undefined) context.addIssue({ code: 'custom', message, path: [first] });
  if (fields[first] !== fields[second]) context.addIssue({ code: 'custom', message: mismatch, path: [second] });
}

import type { CauseId } from './cause.ts';

/** An error that a program numbers: what the number says, in both languages, and the cause behind it. */
export interface KnownError {
  readonly cause: CauseId;
  readonly en: string;
  readonly fr: string;
}

/** Errors of one program by their numbers. */
export type ErrorTable = Readonly<Record<number, KnownError>>;

/** One entry of an {@link ErrorTable}. */
export function known(cause: CauseId, en: string, fr: string): KnownError {
  return { cause, en, fr };
}

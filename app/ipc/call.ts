import type * as z from 'zod';
import type { Outcome } from '../outcome.ts';

/** One call across the bridge: what goes in, what comes out when it succeeds. */
export interface Call {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Declares a call. */
export function defineCall<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): { readonly input: I; readonly output: O } {
  return { input, output };
}

/** What main implements for these calls. */
export type HandlersOf<C extends Readonly<Record<string, Call>>> = {
  readonly [N in keyof C]: (input: z.infer<C[N]['input']>) => Promise<Outcome<z.infer<C[N]['output']>>>;
};

/** What the renderer may do: the calls, and listening to events. */
export type BridgeOf<C extends Readonly<Record<string, Call>>, E extends Readonly<Record<string, z.ZodType>>> = {
  readonly [N in keyof C]: (input: z.infer<C[N]['input']>) => Promise<Outcome<z.infer<C[N]['output']>>>;
} & {
  /** Listens to an event; returns the function that stops listening. Unknown names throw. */
  readonly on: <N extends keyof E>(name: N, listener: (value: z.infer<E[N]>) => void) => () => void;
};

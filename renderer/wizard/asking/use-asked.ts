import { useEffect, useState } from 'react';
import type * as z from 'zod';
import type { CallName, calls } from '../../../app/ipc/contract.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { useBridge } from '../use-wizard.ts';

type AnswerOf<N extends CallName> = Outcome<z.infer<(typeof calls)[N]['output']>>;

/** The calls that are asked without anything to tell. */
type PlainCall = { readonly [N in CallName]: z.infer<(typeof calls)[N]['input']> extends null ? N : never }[CallName];

/** The calls that say that nobody waits for an answer any longer. */
type StopCall = 'storage.stop' | 'agents.stop' | 'connectivity.stop';

/** A question that a page asks main as soon as it is shown. */
export interface Asked<N extends CallName> {
  /** The last answer; null until the first is there. */
  readonly answer: AnswerOf<N> | null;
  readonly isAsking: boolean;
  /** Asks again, or another question that is answered alike; the last answer stays until then. */
  readonly again: (name?: N) => void;
}

/** Asks main, once the page is shown and whenever it is wanted. A question whose answer nobody waits for any more is stopped. */
export function useAsked<N extends PlainCall>(first: N, stop: StopCall): Asked<N> {
  const { call } = useBridge();
  const [question, setQuestion] = useState<{ readonly name: N }>({ name: first });
  const [answered, setAnswered] = useState<{ readonly to: object; readonly answer: AnswerOf<N> } | null>(null);
  useEffect(() => {
    let isAwaited = true;
    void call(question.name, null as z.infer<(typeof calls)[N]['input']>).then((answer) => {
      if (isAwaited) setAnswered({ to: question, answer });
    });
    return () => {
      isAwaited = false;
      void call(stop, null);
    };
  }, [call, question, stop]);
  return {
    answer: answered?.answer ?? null,
    isAsking: answered?.to !== question,
    again: (name = first) => {
      setQuestion({ name });
    },
  };
}

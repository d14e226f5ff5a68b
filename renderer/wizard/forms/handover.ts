import { useEffect, useEffectEvent, useState } from 'react';
import { topics, type TopicName } from '../../../app/answers/answers.ts';
import type { Failure } from '../../../app/failure.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { useBridge, useWizardStore } from '../use-wizard.ts';

/** How a page hands things over to main, and what came in between the last time. */
export interface Handover {
  /** Runs a call and keeps its failure for the page to show; true when it succeeded. */
  readonly run: (work: () => Promise<Outcome<unknown>>) => Promise<boolean>;
  readonly failure: Failure | null;
}

/** Runs calls of a page one at a time and keeps the failure of the last one. */
export function useHandover(): Handover {
  const [failure, setFailure] = useState<Failure | null>(null);
  const run: Handover['run'] = async (work) => {
    const outcome = await work();
    setFailure(outcome.kind === 'failed' ? outcome.failure : null);
    return outcome.kind === 'ok';
  };
  return { run, failure };
}

/** Hands the answer to a topic over; the same answer is not sent twice, so results that belong to it stay. */
export function useSubmitAnswer(): (topic: TopicName, value: unknown) => Promise<Outcome<unknown>> {
  const { call } = useBridge();
  const store = useWizardStore();
  return async (topic, value) =>
    isSame(store.getState().snapshot.answers[topic], value) ? { kind: 'ok', value: null } : call('answers.submit', { topic, value });
}

/** What a page holds that was not handed over yet. */
export interface Draft<F> {
  /** The fields as they were when the page came up: an untouched page hands nothing over. */
  readonly first: F;
  readonly now: () => F;
  /** The answer in the fields, undefined while there is none. */
  readonly read: (fields: F) => unknown;
}

/**
 * Keeps what was typed when the page is left without *Next*: a draft that is a valid answer is handed over, so that
 * going back and forth loses nothing.
 */
export function useKeptDraft<F>(topic: TopicName, { first, now, read }: Draft<F>): void {
  const store = useWizardStore();
  const submit = useSubmitAnswer();
  const leave = useEffectEvent(() => {
    const fields = now();
    if (isSame(fields, first) || store.getState().snapshot.page === 'launch') return;
    const parsed = topics[topic].safeParse(read(fields));
    if (parsed.success) void submit(topic, parsed.data);
  });
  useEffect(
    () => () => {
      leave();
    },
    [],
  );
}

/** Whether two plain values say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import { calls, type CallName, type Handlers } from '../../app/ipc/contract.ts';
import { failed, type Outcome } from '../../app/outcome.ts';
import { isTrusted, type Sender } from './trusted-sender.ts';

/** What answering a call needs. */
export interface Answering {
  readonly handlers: Handlers;
  /** The window that may call; null while there is none. */
  readonly windowId: () => number | null;
  readonly onRefused: (call: string, why: 'sender' | 'input') => void;
  /** Logs a bug and returns its reference. */
  readonly onBug: (error: unknown) => string;
}

/** Answers one call: sender checked, input parsed, handler run. Bugs become a failure with a reference; nothing is thrown across. */
export async function answer(name: CallName, sender: Sender, input: unknown, answering: Answering): Promise<Outcome<unknown>> {
  if (!isTrusted(sender, answering.windowId())) {
    answering.onRefused(name, 'sender');
    return failed({ code: 'input.refused', problems: [] });
  }
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) {
    answering.onRefused(name, 'input');
    return failed({ code: 'input.refused', problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`) });
  }
  try {
    return await (answering.handlers[name] as (value: unknown) => Promise<Outcome<unknown>>)(parsed.data);
  } catch (error) {
    return failed({ code: 'unexpected', reference: answering.onBug(error) });
  }
}

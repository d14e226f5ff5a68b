import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { andThenAsync, ok } from '../../app/outcome.ts';
import type { Session } from '../session/session.ts';
import { createQuestion } from '../tools/question.ts';

/** What the window may ask about protection agents. */
export function createAgentsHandlers(session: Session): Pick<Handlers, Extract<CallName, `agents.${string}`>> {
  const { ask, stop } = createQuestion();
  const agents = (call: CallName, refresh: boolean) =>
    andThenAsync(session.active(call), async ({ system }) => ok(await ask((signal) => system.agents({ refresh }, signal))));
  return {
    'agents.list': () => agents('agents.list', false),
    'agents.refresh': () => agents('agents.refresh', true),
    'agents.stop': stop,
  };
}

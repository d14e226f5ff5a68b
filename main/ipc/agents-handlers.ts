import type { Handlers } from '../../app/ipc/contract.ts';
import { andThenAsync, ok } from '../../app/outcome.ts';
import type { Session } from '../session/session.ts';

/** What the window may ask about protection agents. */
export function createAgentsHandlers(session: Session): Pick<Handlers, 'agents.list' | 'agents.refresh'> {
  return {
    'agents.list': () => andThenAsync(session.active('agents.list'), async ({ system }) => ok(await system.agents({ refresh: false }))),
    'agents.refresh': () =>
      andThenAsync(session.active('agents.refresh'), async ({ system }) => ok(await system.agents({ refresh: true }))),
  };
}

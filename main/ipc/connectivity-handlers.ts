import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { andThenAsync, ok } from '../../app/outcome.ts';
import type { Session } from '../session/session.ts';
import { reachEndpoint } from '../tools/connectivity.ts';
import { createQuestion } from '../tools/question.ts';

/** What the window may ask about the connection to Azure after the installation. */
export function createConnectivityHandlers(session: Session): Pick<Handlers, Extract<CallName, `connectivity.${string}`>> {
  const vault = createQuestion();
  return {
    'connectivity.vault': () =>
      andThenAsync(session.active('connectivity.vault'), async ({ system }) => ok(await vault.ask(system.cloudConnection))),
    'connectivity.stop': vault.stop,
    'connectivity.reach': (id) =>
      andThenAsync(session.active('connectivity.reach'), async ({ system }) => ok(await reachEndpoint(system, id))),
  };
}

import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { andThenAsync, ok } from '../../app/outcome.ts';
import type { Session } from '../session/session.ts';
import { createQuestion } from '../tools/question.ts';

/** What the window may ask about backup storage. */
export function createStorageHandlers(session: Session): Pick<Handlers, Extract<CallName, `storage.${string}`>> {
  const { ask, stop } = createQuestion();
  return {
    'storage.disks': () => andThenAsync(session.active('storage.disks'), async ({ system }) => ok(await ask(system.disks))),
    'storage.stop': stop,
  };
}

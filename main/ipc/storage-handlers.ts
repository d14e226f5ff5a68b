import type { Handlers } from '../../app/ipc/contract.ts';
import { andThenAsync, ok } from '../../app/outcome.ts';
import type { Session } from '../session/session.ts';

/** What the window may ask about backup storage. */
export function createStorageHandlers(session: Session): Pick<Handlers, 'storage.disks'> {
  return { 'storage.disks': () => andThenAsync(session.active('storage.disks'), async ({ system }) => ok(await system.disks())) };
}

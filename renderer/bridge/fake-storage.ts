import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { known } from '../../app/machine/fact.ts';
import { ok } from '../../app/outcome.ts';

/** A server without any disk. */
export const storageHandlers: Pick<Handlers, Extract<CallName, `storage.${string}`>> = {
  'storage.disks': () => Promise.resolve(ok(known([]))),
  'storage.stop': () => Promise.resolve(ok(null)),
};

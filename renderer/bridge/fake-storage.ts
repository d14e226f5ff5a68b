import type { Handlers } from '../../app/ipc/contract.ts';
import { known } from '../../app/machine/fact.ts';
import { ok } from '../../app/outcome.ts';

/** A server without any disk. */
export const storageHandlers: Pick<Handlers, 'storage.disks'> = { 'storage.disks': () => Promise.resolve(ok(known([]))) };

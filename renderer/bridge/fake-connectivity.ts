import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { ok } from '../../app/outcome.ts';

/** A backup server that reaches everything, directly. */
export const connectivityHandlers: Pick<Handlers, Extract<CallName, `connectivity.${string}`>> = {
  'connectivity.vault': () => Promise.resolve(ok({ kind: 'connected' })),
  'connectivity.stop': () => Promise.resolve(ok(null)),
  'connectivity.reach': () => Promise.resolve(ok({ reach: { kind: 'reached' }, route: { kind: 'direct', script: null } })),
};

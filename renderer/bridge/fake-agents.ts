import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { known } from '../../app/machine/fact.ts';
import { ok } from '../../app/outcome.ts';

const notInstalled = () => Promise.resolve(ok(known({ kind: 'notInstalled' } as const)));

/** A computer without a backup server. */
export const agentsHandlers: Pick<Handlers, Extract<CallName, `agents.${string}`>> = {
  'agents.list': notInstalled,
  'agents.refresh': notInstalled,
  'agents.stop': () => Promise.resolve(ok(null)),
};

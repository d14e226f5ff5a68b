import type { Handlers } from '../../app/ipc/contract.ts';
import { known } from '../../app/machine/fact.ts';
import { ok } from '../../app/outcome.ts';

const notInstalled = () => Promise.resolve(ok(known({ kind: 'notInstalled' } as const)));

/** A computer without a backup server. */
export const agentsHandlers: Pick<Handlers, 'agents.list' | 'agents.refresh'> = {
  'agents.list': notInstalled,
  'agents.refresh': notInstalled,
};

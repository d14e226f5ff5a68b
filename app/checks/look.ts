import type { MachineFacts } from '../machine/facts.ts';
import type { StepId } from '../plan/step.ts';
import { offerFor } from '../products/setup-offer.ts';
import type { CheckContext } from './check.ts';

/** What an installation leaves on its server, in the eyes of the checks of a new one: its software, its registration, its files. */
const leavesBehind: readonly StepId[] = ['register-server', 'install-server'];

/**
 * What a look at a server is judged by (REQUIREMENTS T2, U1): a backup server that can be upgraded by the rules of its upgrade; one of this
 * very version as the installation that it is. By those of a new server either would be told to remove what holds its backups.
 */
export function contextOfLook(context: CheckContext, backupServer: MachineFacts['backupServer']): CheckContext {
  if (context.mode !== 'check') return context;
  const { kind } = offerFor(backupServer, context.product);
  if (kind === 'upgrade') return { ...context, mode: 'upgrade', isLook: true };
  return kind === 'installed' ? { ...context, isLook: true, begun: [...(context.begun ?? []), ...leavesBehind] } : context;
}

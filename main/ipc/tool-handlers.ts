import type { Handlers, ToolCall } from '../../app/ipc/contract.ts';
import type { Session } from '../session/session.ts';
import { createAgentsHandlers } from './agents-handlers.ts';
import { createConnectivityHandlers } from './connectivity-handlers.ts';
import type { Desktop } from './desktop.ts';
import { createServerMoveHandlers } from './server-move-handlers.ts';
import { createStorageHandlers } from './storage-handlers.ts';

/** What the tools for after the installation ask: each has a file of its own. */
export function createToolHandlers(session: Session, desktop: Pick<Desktop, 'chooseNewFile'>): Pick<Handlers, ToolCall> {
  return {
    ...createStorageHandlers(session),
    ...createAgentsHandlers(session),
    ...createConnectivityHandlers(session),
    ...createServerMoveHandlers(session, desktop),
  };
}

import type { Handlers, ToolCall } from '../../app/ipc/contract.ts';
import { agentsHandlers } from './fake-agents.ts';
import { connectivityHandlers } from './fake-connectivity.ts';
import { fakeServerMove } from './fake-server-move.ts';
import { storageHandlers } from './fake-storage.ts';

/** A computer where each tool finds as little as can be: what a test needs it says itself. */
export function fakeTools(): Pick<Handlers, ToolCall> {
  return { ...storageHandlers, ...agentsHandlers, ...connectivityHandlers, ...fakeServerMove() };
}

import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { agentsHandlers } from './fake-agents.ts';
import { connectivityHandlers } from './fake-connectivity.ts';
import { fakeServerMove } from './fake-server-move.ts';
import { storageHandlers } from './fake-storage.ts';

/** The calls of the tools for after the installation. */
export type ToolCall = Extract<CallName, `storage.${string}` | `agents.${string}` | `connectivity.${string}` | `serverMove.${string}`>;

/** A computer where each tool finds as little as can be: what a test needs it says itself. */
export function fakeTools(): Pick<Handlers, ToolCall> {
  return { ...storageHandlers, ...agentsHandlers, ...connectivityHandlers, ...fakeServerMove() };
}

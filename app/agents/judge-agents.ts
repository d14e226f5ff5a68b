import { compareVersions } from '../checks/versions.ts';
import type { Agent } from './agent.ts';

/** What an agent is, as the console calls it; `updatePending`: the computer is off the network, and gets its agent when it is back. */
export type AgentState = 'updated' | 'updateAvailable' | 'updatePending' | 'unknown';

/** Whether the backup server reaches a computer; null where it says something else, or nothing. */
export function isReached({ connectivity, answered }: Agent): boolean | null {
  if (answered === false) return false;
  const said = connectivity?.toLowerCase();
  if (said === 'ok' || said === 'rebootrequired') return true;
  return said === 'error' || said === 'unavailable' ? false : null;
}

/**
 * The state of an agent. What the backup server says of updates counts; where it says nothing, the version beside that of the server's own
 * installer. A newer agent than that (Microsoft Update brought it) needs none.
 */
export function stateOf(agent: Agent, newest: string | null): AgentState {
  const hasUpdate = agent.upgradeAvailable ?? isOlder(agent.version, newest);
  if (hasUpdate === null) return 'unknown';
  if (!hasUpdate) return 'updated';
  return isReached(agent) === false ? 'updatePending' : 'updateAvailable';
}

function isOlder(version: string | null, newest: string | null): boolean | null {
  return version === null || newest === null ? null : compareVersions(version, newest) < 0;
}

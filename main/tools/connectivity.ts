import type { CloudConnection } from '../../app/connectivity/cloud-connection.ts';
import { endpoints, type Endpoint } from '../../app/connectivity/endpoints.ts';
import { routeBy, type Reach, type Route } from '../../app/connectivity/reach.ts';
import { addressOf } from '../probes/proxy-address.ts';
import type { System } from '../system/system.ts';

/** The question about the vault, of which one goes on at most: its shell takes a while to start. */
export interface VaultQuestion {
  /** Asks; an earlier question that goes on is stopped. */
  readonly ask: (system: Pick<System, 'cloudConnection'>) => Promise<CloudConnection>;
  /** Nobody waits for the answer any longer. */
  readonly stop: () => void;
}

/** See {@link VaultQuestion}. */
export function createVaultQuestion(): VaultQuestion {
  let asking = new AbortController();
  return {
    ask: (system) => {
      asking.abort();
      asking = new AbortController();
      return system.cloudConnection(asking.signal);
    },
    stop: () => {
      asking.abort();
    },
  };
}

/** Tries one address the way that this server is set to, and tells both. Sends nothing of ours. */
export async function reachEndpoint(
  { proxy, network }: Pick<System, 'proxy' | 'network'>,
  id: Endpoint['id'],
): Promise<{ readonly reach: Reach; readonly route: Route }> {
  const route = routeBy(await proxy());
  const endpoint = endpoints.find((each) => each.id === id);
  if (endpoint === undefined) throw new Error(`There is no address ${id}.`);
  return { reach: await network.reach(endpoint, addressOf(route)), route };
}

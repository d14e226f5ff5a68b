import { endpoints, type Endpoint } from '../../app/connectivity/endpoints.ts';
import { routeBy, type Reach, type Route } from '../../app/connectivity/reach.ts';
import { addressOf } from '../probes/proxy-address.ts';
import type { System } from '../system/system.ts';

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

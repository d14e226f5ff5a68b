import { routeBy, type Route } from '../../app/connectivity/reach.ts';
import type { ProxyAddress } from '../system/system.ts';
import { type ProbeDoors } from './probe.ts';
import { proxy } from './proxy.ts';

/** The proxy that the agent would go through, as `routeBy` chooses it; null where no server is set. */
export async function proxyAddress(doors: ProbeDoors, signal: AbortSignal): Promise<ProxyAddress | null> {
  return addressOf(routeBy(await proxy(doors, signal)));
}

/** The proxy of a way to the Internet; null where it leads directly. These settings hold no user and no password. */
export function addressOf(route: Route): ProxyAddress | null {
  return route.kind === 'proxy' ? { host: route.host, port: route.port, user: null, password: null } : null;
}

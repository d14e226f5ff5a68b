import { parseProxyServer } from '../../app/connectivity/proxy-server.ts';
import { isKnown } from '../../app/machine/fact.ts';
import type { ProxyAddress } from '../system/system.ts';
import { type ProbeDoors } from './probe.ts';
import { proxy } from './proxy.ts';

/** The proxy that the agent would go through: LocalSystem's, else WinHTTP's, else the user's; null where none of them has a server. */
export async function proxyAddress(doors: ProbeDoors, signal: AbortSignal): Promise<ProxyAddress | null> {
  const settings = await proxy(doors, signal);
  if (!isKnown(settings)) return null;
  const { localSystem, winHttp, user } = settings.value;
  const found = [localSystem, winHttp, user].map(({ server }) => parseProxyServer(server ?? '')).find((address) => address !== null);
  return found === undefined ? null : { ...found, user: null, password: null };
}

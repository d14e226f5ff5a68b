import { isKnown } from '../../app/machine/fact.ts';
import type { ProxyAddress } from '../system/system.ts';
import { type ProbeDoors } from './probe.ts';
import { proxy } from './proxy.ts';

/** One server, or one a protocol: `host:8080`, `http=a:80;https=b:443`. */
const SERVER = /^(?:https?:\/\/)?(?<host>[^:;=\s/]+):(?<port>\d{1,5})\/?$/u;

/** The proxy that the agent would go through: LocalSystem's, else WinHTTP's, else the user's; null where none of them has a server. */
export async function proxyAddress(doors: ProbeDoors, signal: AbortSignal): Promise<ProxyAddress | null> {
  const settings = await proxy(doors, signal);
  if (!isKnown(settings)) return null;
  const { localSystem, winHttp, user } = settings.value;
  return [localSystem, winHttp, user].map(({ server }) => parseProxyServer(server ?? '')).find((address) => address !== null) ?? null;
}

/** The server of a proxy setting; null where it is written in no way known. */
export function parseProxyServer(server: string): ProxyAddress | null {
  const parts = server.split(';').map((part) => part.trim());
  const wanted = ['https=', 'http=']
    .flatMap((prefix) => parts.filter((part) => part.startsWith(prefix)).map((part) => part.slice(prefix.length)))
    .concat(parts.filter((part) => !part.includes('=')));
  const found = SERVER.exec(wanted[0] ?? '')?.groups;
  return found === undefined ? null : { host: found['host'] ?? '', port: Number(found['port']), user: null, password: null };
}

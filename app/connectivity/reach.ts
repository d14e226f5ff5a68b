import * as z from 'zod';
import type { MachineFacts } from '../machine/facts.ts';
import { unknownReason } from '../machine/fact.ts';
import { parseProxyServer } from './proxy-server.ts';

/** Who a proxy of Windows is set for, the agent's own account first: it runs as SYSTEM. */
export const proxyOwners = ['localSystem', 'winHttp', 'user'] as const;

/** Schema of whether an address answered; `detail` is a code: ENOTFOUND, ECONNREFUSED, 407, timeout. */
const reach = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reached') }),
  z.strictObject({ kind: z.literal('notReached'), detail: z.string() }),
]);

/** See {@link reach}. */
export type Reach = z.infer<typeof reach>;

/** Schema of the way to the Internet that this server is set to. `unknown` goes directly, since no proxy is known. */
const route = z.discriminatedUnion('kind', [
  /** `script`: the address of the script that chooses a proxy for browsers; we run none, and neither does the agent. */
  z.strictObject({ kind: z.literal('direct'), script: z.string().nullable() }),
  z.strictObject({ kind: z.literal('proxy'), owner: z.enum(proxyOwners), host: z.string(), port: z.int() }),
  z.strictObject({ kind: z.literal('unknown'), reason: unknownReason }),
]);

/** See {@link route}. */
export type Route = z.infer<typeof route>;

/** Schema of what one address said, and the way it was asked. */
export const reachAnswer = z.strictObject({ reach, route });

/** The way that the proxy settings of Windows lead: the server set for LocalSystem, else WinHTTP's, else the user's. */
export function routeBy(settings: MachineFacts['proxy']): Route {
  if (settings.kind === 'unknown') return { kind: 'unknown', reason: settings.reason };
  for (const owner of proxyOwners) {
    const server = parseProxyServer(settings.value[owner].server ?? '');
    if (server !== null) return { kind: 'proxy', owner, ...server };
  }
  const script = proxyOwners.map((owner) => settings.value[owner].autoConfiguration).find((address) => address !== null);
  return { kind: 'direct', script: script ?? null };
}

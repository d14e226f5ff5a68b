import type { ProxyAddress } from './system.ts';

/** Where a proxy is connected to. In an address of IPv6 the brackets belong to how it is written: no system looks for a name with them. */
export function proxyPlace({ host, port }: ProxyAddress): { readonly host: string; readonly port: number } {
  return { host: host.replace(/^\[(.*)\]$/u, '$1'), port };
}

/** The header by which a proxy knows its user; none where it wants none. */
export function proxyHeaders({ user, password }: ProxyAddress): Readonly<Record<string, string>> {
  if (user === null) return {};
  return { 'Proxy-Authorization': `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}` };
}

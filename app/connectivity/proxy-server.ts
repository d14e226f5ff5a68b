/** Where a proxy server listens. */
export interface ProxyServer {
  readonly host: string;
  readonly port: number;
}

/** An address as it is copied or configured: `http://proxy:8080/`, `proxy:8080`, `proxy`. No user, no path. */
const ADDRESS = /^(?:https?:\/\/)?(?<host>[^:\s/@]+)(?::(?<port>\d{1,5}))?\/?$/u;

/** Name and port of such an address, the port null where it has none; null where it is written in no way known. */
export function parseAddress(text: string): { readonly host: string; readonly port: number | null } | null {
  const { host, port } = ADDRESS.exec(text)?.groups ?? {};
  return host === undefined ? null : { host, port: port === undefined ? null : Number(port) };
}

/** The server of a proxy setting of Windows (`host:8080`, `http=a:80;https=b:443`), that for HTTPS first; null where it is written in no way known. */
export function parseProxyServer(server: string): ProxyServer | null {
  const parts = server.split(';').map((part) => part.trim());
  const wanted = ['https=', 'http=']
    .flatMap((prefix) => parts.filter((part) => part.startsWith(prefix)).map((part) => part.slice(prefix.length)))
    .concat(parts.filter((part) => !part.includes('=')));
  const { host = '', port = null } = parseAddress(wanted[0] ?? '') ?? {};
  return port === null || port < 1 || port > 65_535 || host.includes('=') ? null : { host, port };
}

/** Where a proxy server listens. */
export interface ProxyServer {
  readonly host: string;
  readonly port: number;
}

/** One server, or one a protocol: `host:8080`, `http=a:80;https=b:443`. */
const SERVER = /^(?:https?:\/\/)?(?<host>[^:;=\s/@]+):(?<port>\d{1,5})\/?$/u;

/** The server of a proxy setting of Windows, that for HTTPS first; null where it is written in no way known. */
export function parseProxyServer(server: string): ProxyServer | null {
  const parts = server.split(';').map((part) => part.trim());
  const wanted = ['https=', 'http=']
    .flatMap((prefix) => parts.filter((part) => part.startsWith(prefix)).map((part) => part.slice(prefix.length)))
    .concat(parts.filter((part) => !part.includes('=')));
  const found = SERVER.exec(wanted[0] ?? '')?.groups;
  const port = Number(found?.['port'] ?? 0);
  return found === undefined || port < 1 || port > 65_535 ? null : { host: found['host'] ?? '', port };
}

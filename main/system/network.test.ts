import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { endpoints } from '../../app/connectivity/endpoints.ts';
import { realNetwork } from './network.ts';
import type { ProxyAddress } from './system.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('through an ordinary proxy, which tunnels to port 443 alone', () => {
  it('every required address is reached: plain HTTP by its page, the others by a tunnel', async () => {
    const { seen, port } = await openProxy();
    for (const endpoint of endpoints) expect(await realNetwork.reach(endpoint, proxyAt(port)), endpoint.id).toEqual({ kind: 'reached' });
    expect(seen).toEqual([
      'GET http://www.msftncsi.com/ncsi.txt',
      ...endpoints.filter((endpoint) => endpoint.port === 443).map(({ host }) => `CONNECT ${host}:443`),
    ]);
  });

  it.each([302, 403, 503])('an answer of %i to the page is no reaching', async (status) => {
    const { port } = await openProxy({ status });
    expect(await realNetwork.reach(plain(), proxyAt(port))).toEqual({ kind: 'notReached', detail: String(status) });
  });
});

describe('through a proxy that wants a user', () => {
  const authorization = `Basic ${Buffer.from('CONTOSO\\backup:s3cret').toString('base64')}`;

  it('every address is reached with user and password', async () => {
    const { port } = await openProxy({ authorization });
    const proxy = { ...proxyAt(port), user: 'CONTOSO\\backup', password: 's3cret' };
    for (const endpoint of endpoints) expect(await realNetwork.reach(endpoint, proxy), endpoint.id).toEqual({ kind: 'reached' });
  });

  it('none is reached without: 407', async () => {
    const { port } = await openProxy({ authorization });
    for (const endpoint of endpoints)
      expect(await realNetwork.reach(endpoint, proxyAt(port)), endpoint.id).toEqual({ kind: 'notReached', detail: '407' });
  });
});

it('a proxy that is not there is told by the code of the system, for tunnel and page', async () => {
  const { port, close } = await openProxy();
  await close();
  for (const endpoint of endpoints)
    expect(await realNetwork.reach(endpoint, proxyAt(port))).toEqual({ kind: 'notReached', detail: 'ECONNREFUSED' });
});

it('a proxy may be an address of IPv6, in the brackets it is written with', async () => {
  const { port } = await openProxy({}, '::1');
  for (const endpoint of endpoints)
    expect(await realNetwork.reach(endpoint, { ...proxyAt(port), host: '[::1]' }), endpoint.id).toEqual({ kind: 'reached' });
});

function plain() {
  const found = endpoints.find((endpoint) => endpoint.port === 80);
  if (found === undefined) throw new Error('no address of plain HTTP');
  return found;
}

function proxyAt(port: number): ProxyAddress {
  return { host: '127.0.0.1', port, user: null, password: null };
}

interface Behaviour {
  readonly status?: number;
  /** What its users have to send. */
  readonly authorization?: string;
}

/** A small proxy with the rules of Squid's default configuration; what is behind it answers with `status`. */
async function openProxy({ status = 200, authorization }: Behaviour = {}, host = '127.0.0.1') {
  const seen: string[] = [];
  const mayPass = (request: IncomingMessage): boolean => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    return authorization === undefined || request.headers['proxy-authorization'] === authorization;
  };
  const server = createServer((request, response) => response.writeHead(mayPass(request) ? status : 407).end('Microsoft NCSI'));
  server.on('connect', (request, socket) => {
    socket.on('error', () => undefined);
    const answer = !mayPass(request) ? '407 Proxy Authentication Required' : request.url?.endsWith(':443') ? '200 OK' : '403 Forbidden';
    socket.end(`HTTP/1.1 ${answer}\r\n\r\n`);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return { seen, port: (server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(resolve)) };
}

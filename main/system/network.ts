import * as net from 'node:net';
import type { Endpoint } from '../../app/connectivity/endpoints.ts';
import type { Reach } from '../../app/connectivity/reach.ts';
import { requestHead } from './http-request.ts';
import { systemCode } from './system-code.ts';
import type { NetworkDoor, ProxyAddress } from './system.ts';
import { proxyHeaders, proxyPlace } from './through-proxy.ts';

/** An address that does not answer in this time is not reached. */
const LIMIT_MS = 8000;

/** The real network: a TCP connection to the address, or through the proxy as browsers go: a tunnel, and for plain HTTP the page. Sends nothing of ours. */
export const realNetwork: NetworkDoor = {
  reach: (endpoint, proxy) => {
    if (proxy === null) return reachDirectly(endpoint);
    return endpoint.port === 80 ? readThrough(proxy, endpoint.host, endpoint.page) : tunnelThrough(proxy, endpoint);
  },
};

function reachDirectly({ host, port }: Endpoint): Promise<Reach> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: LIMIT_MS });
    const end = (reach: Reach): void => {
      socket.destroy();
      resolve(reach);
    };
    socket.once('connect', () => {
      end({ kind: 'reached' });
    });
    socket.once('timeout', () => {
      end({ kind: 'notReached', detail: 'timeout' });
    });
    socket.once('error', (error) => {
      end({ kind: 'notReached', detail: systemCode(error) });
    });
  });
}

/** Ordinary proxies refuse a tunnel to port 80 (Squid's default: `http_access deny CONNECT !SSL_ports`), and browsers ask for none. */
async function readThrough(proxy: ProxyAddress, host: string, path: string): Promise<Reach> {
  const answer = await requestHead({ host, path, proxy, limitMs: LIMIT_MS });
  if (answer.kind === 'silent') return { kind: 'notReached', detail: answer.detail };
  // A page to sign in to (302) comes from the proxy, and so do most errors.
  const isThere = answer.status >= 200 && answer.status < 300;
  return isThere ? { kind: 'reached' } : { kind: 'notReached', detail: String(answer.status) };
}

/** Node's HTTP is loaded when it is first asked: the first page waits for whatever main loads. */
async function tunnelThrough(proxy: ProxyAddress, { host, port }: Endpoint): Promise<Reach> {
  const http = await import('node:http');
  return new Promise((resolve) => {
    const request = http.request({
      ...proxyPlace(proxy),
      method: 'CONNECT',
      path: `${host}:${String(port)}`,
      timeout: LIMIT_MS,
      headers: proxyHeaders(proxy),
    });
    const end = (reach: Reach): void => {
      request.destroy();
      resolve(reach);
    };
    request.once('connect', ({ statusCode }) => {
      end(statusCode === 200 ? { kind: 'reached' } : { kind: 'notReached', detail: String(statusCode) });
    });
    request.once('timeout', () => {
      end({ kind: 'notReached', detail: 'timeout' });
    });
    request.once('error', (error) => {
      end({ kind: 'notReached', detail: systemCode(error) });
    });
    request.end();
  });
}

import * as net from 'node:net';
import type { Endpoint } from '../../app/connectivity/endpoints.ts';
import type { Reach } from '../../app/connectivity/reach.ts';
import { systemCode } from './system-code.ts';
import type { NetworkDoor, ProxyAddress } from './system.ts';

/** An address that does not answer in this time is not reached. */
const LIMIT_MS = 8000;

/** The real network: a TCP connection to the address, or a tunnel to it through the proxy. Sends nothing of ours. */
export const realNetwork: NetworkDoor = {
  reach: (endpoint, proxy) => (proxy === null ? reachDirectly(endpoint) : reachThrough(proxy, endpoint)),
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

/** Node's HTTP is loaded when it is first asked: the first page waits for whatever main loads. */
async function reachThrough(proxy: ProxyAddress, { host, port }: Endpoint): Promise<Reach> {
  const http = await import('node:http');
  const credentials = proxy.user === null ? null : Buffer.from(`${proxy.user}:${proxy.password ?? ''}`).toString('base64');
  return new Promise((resolve) => {
    const request = http.request({
      host: proxy.host,
      port: proxy.port,
      method: 'CONNECT',
      path: `${host}:${String(port)}`,
      timeout: LIMIT_MS,
      headers: credentials === null ? {} : { 'Proxy-Authorization': `Basic ${credentials}` },
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

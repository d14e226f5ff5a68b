import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that says it reached whatever it is asked for, since a test has no network. */
export interface ConnectProxy {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Opens one on this computer alone. */
export async function openConnectProxy(): Promise<ConnectProxy> {
  const server = createServer((_request, response) => response.end());
  server.on('connect', (_request, socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 Connection established\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

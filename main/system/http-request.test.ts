import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { requestHead } from './http-request.ts';

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

test('through a proxy the whole address is asked for, with its headers', async () => {
  const seen: unknown[] = [];
  const port = await listen((request) => seen.push(request.url, request.headers.host, request.headers['metadata']));
  const proxy = { host: '127.0.0.1', port, user: null, password: null };
  const answer = await requestHead({ host: 'www.example', path: '/x.txt', headers: { Metadata: 'true' }, proxy, limitMs: 5000 });
  expect(answer).toMatchObject({ kind: 'answered', status: 200 });
  expect(answer.kind === 'answered' && answer.date).toContain('GMT');
  expect(seen).toEqual(['http://www.example/x.txt', 'www.example', 'true']);
});

test('one that never answers is silent after its limit', async () => {
  const port = await listen(() => undefined, false);
  const proxy = { host: '127.0.0.1', port, user: null, password: null };
  expect(await requestHead({ host: 'www.example', path: '/', proxy, limitMs: 100 })).toEqual({ kind: 'silent', detail: 'timeout' });
});

test('one that is not there is silent with the code of the system', async () => {
  const port = await listen(() => undefined);
  server?.close();
  const proxy = { host: '127.0.0.1', port, user: null, password: null };
  expect(await requestHead({ host: 'www.example', path: '/', proxy, limitMs: 5000 })).toEqual({ kind: 'silent', detail: 'ECONNREFUSED' });
});

async function listen(see: (request: IncomingMessage) => void, answers = true): Promise<number> {
  const made = createServer((request, response) => {
    see(request);
    if (answers) response.end('x');
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return (made.address() as AddressInfo).port;
}

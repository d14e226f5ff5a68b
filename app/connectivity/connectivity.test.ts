import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectionOf, connectionTest, endpointIds, endpoints, resultsOf } from './endpoints.ts';
import { parseProxyServer, type ProxyServer } from './proxy-server.ts';

test.each<[string, ProxyServer | null]>([
  ['proxy.example:8080', { host: 'proxy.example', port: 8080 }],
  ['http://proxy.example:8080/', { host: 'proxy.example', port: 8080 }],
  ['ftp=f:21;http=h:80;https=s:443', { host: 's', port: 443 }],
  ['http=h:80', { host: 'h', port: 80 }],
  ['socks=s:1080', null],
  ['proxy.example', null],
  ['proxy.example:0', null],
  ['proxy.example:99999', null],
  ['user:secret@proxy.example:80', null],
  ['', null],
])('the proxy setting %j', (setting, expected) => {
  expect(parseProxyServer(setting)).toEqual(expected);
});

test('whatever a proxy setting holds, what is read of it has a host and a port', () => {
  fc.assert(
    fc.property(fc.string(), (setting) => {
      const found = parseProxyServer(setting);
      expect(found === null || (found.host !== '' && found.port >= 1 && found.port <= 65_535)).toBe(true);
    }),
  );
});

test('the addresses are those of the allow list, each once and with an id of its own', () => {
  expect(endpoints.map(({ id }) => id).sort()).toEqual([...endpointIds].sort());
  expect(endpoints.map(({ pattern }) => pattern)).toEqual([
    'http://www.msftncsi.com/ncsi.txt',
    '*.Microsoft.com',
    '*.WindowsAzure.com',
    '*.microsoftonline.com',
    '*.windows.net',
  ]);
});

test.each(endpoints)('$host is an address that $pattern allows', ({ host, pattern }) => {
  const allowed = pattern.startsWith('*.') ? pattern.slice(1) : `.${new URL(pattern).host}`;
  expect(`.${host}`.endsWith(allowed.toLowerCase())).toBe(true);
});

test('Azure is reached exactly when every address answers, and what each said is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom('407', 'ENOTFOUND')), { minLength: 5, maxLength: 5 }), (details) => {
      const results = endpointIds.map((id, place) => ({ id, detail: details[place] ?? null }));
      const state = connectionTest.parse(connectionOf(results));
      expect(state.kind).toBe(details.every((detail) => detail === null) ? 'reached' : 'notReached');
      expect([...resultsOf(state)]).toEqual(results.map(({ id, detail }) => [id, detail]));
    }),
  );
  expect(resultsOf({ kind: 'notTested' }).size).toBe(0);
});

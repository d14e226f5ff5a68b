import { expect, test } from 'vitest';
import { known, unknown } from '../machine/fact.ts';
import { routeBy, type Route } from './reach.ts';

const none = { server: null, autoConfiguration: null };
const at = (server: string) => ({ ...none, server });
const script = { ...none, autoConfiguration: 'http://wpad/wpad.dat' };

test.each<[string, Partial<Record<'user' | 'localSystem' | 'winHttp', typeof none | ReturnType<typeof at> | typeof script>>, Route]>([
  ['nothing', {}, { kind: 'direct', script: null }],
  ['a script alone', { user: script }, { kind: 'direct', script: 'http://wpad/wpad.dat' }],
  ['the user’s', { user: at('u:1') }, { kind: 'proxy', owner: 'user', host: 'u', port: 1 }],
  ['the user’s and WinHTTP’s', { user: at('u:1'), winHttp: at('w:2') }, { kind: 'proxy', owner: 'winHttp', host: 'w', port: 2 }],
  ['all', { user: at('u:1'), winHttp: at('w:2'), localSystem: at('s:3') }, { kind: 'proxy', owner: 'localSystem', host: 's', port: 3 }],
  ['SYSTEM’s in no known writing', { localSystem: at('proxy'), user: at('u:1') }, { kind: 'proxy', owner: 'user', host: 'u', port: 1 }],
])('with %s set, addresses are tried that way', (_, settings, route) => {
  expect(routeBy(known({ user: none, localSystem: none, winHttp: none, ...settings }))).toEqual(route);
});

test('settings that nobody knows lead directly, and say why', () => {
  expect(routeBy(unknown('accessDenied', '5'))).toEqual({ kind: 'unknown', reason: 'accessDenied' });
});

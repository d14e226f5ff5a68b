import { expect, test } from 'vitest';
import { connectionAnswer } from './connection.ts';

const proxy = { kind: 'proxy', host: 'proxy.contoso.com', port: 8080, user: null } as const;

test.each([
  [{}, null],
  [{ host: ' proxy ' }, null],
  [{ host: '[fe80::1]' }, null],
  [{ host: '10.0.0.1' }, null],
  [{ user: 'CONTOSO\\backup' }, null],
  [{ host: '' }, 'required'],
  [{ host: 'http://proxy' }, 'host.characters'],
  [{ host: 'proxy:8080' }, 'host.characters'],
  [{ host: 'pro xy' }, 'host.characters'],
  [{ host: 'admin:secret@proxy' }, 'host.credentials'],
  [{ port: 0 }, 'port.range'],
  [{ port: 65_536 }, 'port.range'],
  [{ port: 80.5 }, 'port.range'],
  [{ port: null }, 'port.range'],
  [{ user: '' }, 'required'],
  [{ user: 'x'.repeat(257) }, 'tooLong'],
])('a proxy with %j → %j', (part, problem) => {
  expect(connectionAnswer.safeParse({ ...proxy, ...part }).error?.issues[0]?.message ?? null).toBe(problem);
});

test('a password has no place in the answer', () => {
  expect(connectionAnswer.safeParse({ ...proxy, password: 'secret' }).success).toBe(false);
});

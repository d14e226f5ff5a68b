import { describe, expect, it } from 'vitest';
import { createSecrets } from './secrets.ts';

describe('the holder of secrets', () => {
  it('tells names apart from values', () => {
    const secrets = createSecrets();
    secrets.set('passphrase', 'b');
    secrets.set('proxyPassword', 'c');
    expect([secrets.names(), secrets.get('passphrase'), secrets.get('accountPassword')]).toEqual([
      ['passphrase', 'proxyPassword'],
      'b',
      undefined,
    ]);
  });

  it('no longer has a secret that was forgotten or replaced, and still never tells it', () => {
    const secrets = createSecrets();
    secrets.set('keyPassword', 'first');
    secrets.set('keyPassword', 'second');
    secrets.set('passphrase', 'other');
    secrets.forget('keyPassword');
    secrets.forget('proxyPassword');
    expect([secrets.get('keyPassword'), secrets.names()]).toEqual([undefined, ['passphrase']]);
    expect([...secrets.values()].sort()).toEqual(['first', 'other', 'second']);
  });

  it('knows nothing after a session that is over', () => {
    const secrets = createSecrets();
    secrets.set('passphrase', 'one');
    secrets.set('passphrase', 'two');
    secrets.clear();
    expect([secrets.names(), secrets.values(), secrets.get('passphrase')]).toEqual([[], [], undefined]);
  });
});

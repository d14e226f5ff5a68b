import type { Values } from './values.ts';

const direct = { server: null, autoConfiguration: null };
const proxied = { server: 'proxy.contoso.example:8080', autoConfiguration: null };
const reached = ['connectTest', 'microsoft', 'backup'] as const;
const blocked = ['signIn', 'storage'] as const;

/** Worlds whose network, clock or cryptography is special. */
export const networkWorlds: Readonly<Record<string, Values>> = {
  'azure-addresses-blocked': {
    endpoints: [
      ...reached.map((id) => ({ id, reached: true, detail: null })),
      ...blocked.map((id) => ({ id, reached: false, detail: 'timeout' })),
    ],
  },
  'azure-addresses-half-asked': { endpoints: reached.map((id) => ({ id, reached: true, detail: null })) },
  'proxy-of-user-only': { proxy: { user: proxied, localSystem: direct, winHttp: direct } },
  'proxy-of-user-and-system': { proxy: { user: proxied, localSystem: proxied, winHttp: direct } },
  'proxy-by-script': {
    proxy: { user: { server: null, autoConfiguration: 'http://wpad.contoso.example/p.pac' }, localSystem: direct, winHttp: proxied },
  },
  'tls-12-off': { tls: { client12: false, strongCryptography: true, strongCryptography32: true } },
  'strong-cryptography-off-32-bit': { tls: { client12: null, strongCryptography: true, strongCryptography32: false } },
  'clock-fast': { clock: { offsetSeconds: 420 } },
  'clock-slow': { clock: { offsetSeconds: -3600 } },
  'many-temporary-files': { temporaryFiles: { count: 61_344 } },
};

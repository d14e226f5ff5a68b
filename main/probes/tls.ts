import { allFacts, mapFact, onWindows, readNumber } from './probe.ts';

const CLIENT = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client';
const NET = 'Microsoft\\.NETFramework\\v4.0.30319';

/** TLS 1.2 for clients (SCHANNEL), and strong cryptography of .NET in both registries; null where nothing is set. */
export const tls = onWindows(async ({ registry }) => {
  const [client, strong, strong32] = await Promise.all([
    readNumber(registry, CLIENT, 'Enabled'),
    readNumber(registry, `HKLM\\SOFTWARE\\${NET}`, 'SchUseStrongCrypto'),
    readNumber(registry, `HKLM\\SOFTWARE\\Wow6432Node\\${NET}`, 'SchUseStrongCrypto'),
  ]);
  return mapFact(allFacts({ client, strong, strong32 }), (found) => ({
    client12: found.client === null ? null : found.client !== 0,
    strongCryptography: found.strong === null ? null : found.strong !== 0,
    strongCryptography32: found.strong32 === null ? null : found.strong32 !== 0,
  }));
});

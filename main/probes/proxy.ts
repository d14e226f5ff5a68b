import type { ProxySetting } from '../../app/machine/network-facts.ts';
import type { Fact } from '../../app/machine/fact.ts';
import type { RegistryDoor } from '../system/system.ts';
import { allFacts, mapFact, onWindows, readNumber, readText } from './probe.ts';

const SETTINGS = 'Microsoft\\Windows\\CurrentVersion\\Internet Settings';
/** The user who runs this, and LocalSystem (S-1-5-18). */
const user = `HKCU\\Software\\${SETTINGS}`;
const localSystem = `HKU\\S-1-5-18\\Software\\${SETTINGS}`;

/** Proxies of the user, of LocalSystem and of WinHTTP. User names and passwords are nowhere in these settings. */
export const proxy = onWindows(async ({ registry }) => {
  const [ofUser, ofSystem, ofWinHttp] = await Promise.all([
    settingAt(registry, user),
    settingAt(registry, localSystem),
    readText(registry, `HKLM\\SOFTWARE\\${SETTINGS}\\Connections`, 'WinHttpSettings'),
  ]);
  return mapFact(allFacts({ ofUser, ofSystem, ofWinHttp }), (found) => ({
    user: found.ofUser,
    localSystem: found.ofSystem,
    winHttp: { server: winHttpServer(found.ofWinHttp ?? ''), autoConfiguration: null },
  }));
});

async function settingAt(registry: RegistryDoor, key: string): Promise<Fact<ProxySetting>> {
  const [enabled, server, script] = await Promise.all([
    readNumber(registry, key, 'ProxyEnable'),
    readText(registry, key, 'ProxyServer'),
    readText(registry, key, 'AutoConfigURL'),
  ]);
  return mapFact(allFacts({ enabled, server, script }), (found) => ({
    server: found.enabled === 1 ? found.server : null,
    autoConfiguration: found.script,
  }));
}

/** Flags of WinHttpSettings: a proxy is set (PROXY_TYPE_PROXY of wininet.h). */
const HAS_PROXY = 2;

/** The server in WinHttpSettings: size, counter and flags in four bytes each, then the length of its name and the name. */
function winHttpServer(hex: string): string | null {
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.length < 16 || (bytes.readUInt32LE(8) & HAS_PROXY) === 0) return null;
  const name = bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('latin1');
  return name === '' ? null : name;
}

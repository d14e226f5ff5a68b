import * as z from 'zod';
import { isKnown } from '../../app/machine/fact.ts';
import { allFacts, askScript, mapFact, onWindows, readRequired, readText } from './probe.ts';

const CONTROL = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
const TCPIP = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters';

const domainNames = z.strictObject({ dns: z.string(), netBios: z.string() });

/**
 * NetBIOS name, DNS name and suffix from the registry; the two names of the domain from the script, null where that cannot
 * tell (in a workgroup, or no domain controller answers).
 */
export const names = onWindows(async (doors) => {
  const { registry } = doors;
  const [netBios, dnsHost, dnsDomain] = await Promise.all([
    readRequired(registry, `${CONTROL}\\ComputerName\\ActiveComputerName`, 'ComputerName'),
    readRequired(registry, TCPIP, 'Hostname'),
    readText(registry, TCPIP, 'Domain'),
  ]);
  const hasSuffix = isKnown(dnsDomain) && (dnsDomain.value ?? '') !== '';
  const asked = hasSuffix ? await askScript(doors, 'domainNames', domainNames) : null;
  const domain = asked !== null && isKnown(asked) ? asked.value : null;
  return mapFact(allFacts({ netBios, dnsHost, dnsDomain }), (found) => ({
    netBios: found.netBios,
    dnsHost: found.dnsHost,
    dnsDomain: (found.dnsDomain ?? '') === '' ? null : found.dnsDomain,
    netBiosDomain: domain?.netBios ?? null,
    activeDirectoryDomain: domain?.dns ?? null,
  }));
});

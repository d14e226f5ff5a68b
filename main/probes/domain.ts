import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import { allFacts, onWindows, readNumber, readText, thenFact } from './probe.ts';

const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
/** Start of the Netlogon service: a machine that is joined starts it automatically, one in a workgroup does not. */
const AUTOMATIC = 2;

/**
 * Domain or workgroup. The DNS domain alone proves nothing, since anybody can set one: it has to agree with how Netlogon
 * starts. Where they disagree only Windows itself could tell (NetGetJoinInformation), and the fact stays unknown.
 */
export const domain = onWindows(async ({ registry }) => {
  const [name, netlogon] = await Promise.all([
    readText(registry, `${SERVICES}\\Tcpip\\Parameters`, 'Domain'),
    readNumber(registry, `${SERVICES}\\Netlogon`, 'Start'),
  ]);
  return thenFact(allFacts({ name, netlogon }), (found): Fact<FactValue<'domain'>> => {
    const dns = found.name ?? '';
    const startsNetlogon = found.netlogon === AUTOMATIC;
    if (dns !== '' && startsNetlogon) return known({ kind: 'domain', name: dns });
    return dns === '' && !startsNetlogon
      ? known({ kind: 'workgroup', name: '' })
      : unknown('notGathered', `Netlogon ${String(found.netlogon)}`);
  });
});

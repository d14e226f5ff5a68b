import * as z from 'zod';
import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import { allFacts, askScript, mapFact, onWindows, readNumber, readText } from './probe.ts';

const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
/** Start of the Netlogon service: a machine that is joined starts it automatically, one in a workgroup does not. */
const AUTOMATIC = 2;

const computerSystem = z.strictObject({ partOfDomain: z.boolean(), domain: z.string() });

/**
 * Domain or workgroup. The DNS domain alone proves nothing, since anybody can set one: it has to agree with how Netlogon
 * starts. Where they disagree Windows itself is asked (Win32_ComputerSystem).
 */
export const domain = onWindows(async (doors): Promise<Fact<FactValue<'domain'>>> => {
  const [name, netlogon] = await Promise.all([
    readText(doors.registry, `${SERVICES}\\Tcpip\\Parameters`, 'Domain'),
    readNumber(doors.registry, `${SERVICES}\\Netlogon`, 'Start'),
  ]);
  const found = allFacts({ name, netlogon });
  if (!isKnown(found)) return found;
  const dns = found.value.name ?? '';
  const startsNetlogon = found.value.netlogon === AUTOMATIC;
  if (dns !== '' && startsNetlogon) return known({ kind: 'domain', name: dns });
  if (dns === '' && !startsNetlogon) return known({ kind: 'workgroup', name: '' });
  return mapFact(await askScript(doors, 'computerSystem', computerSystem), ({ partOfDomain, domain: told }) => ({
    kind: partOfDomain ? 'domain' : 'workgroup',
    name: told,
  }));
});

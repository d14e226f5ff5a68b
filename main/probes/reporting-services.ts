import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import type { ReportingService } from '../../app/machine/sql-facts.ts';
import type { RegistryDoor } from '../system/system.ts';
import { allFacts, mapFact, onWindows, readRequired, readText } from './probe.ts';

const SQL = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';

/** All instances of Reporting Services, ordered by name. Their settings are in WMI, which is not asked yet: null. */
export const reportingServices = onWindows(async ({ registry }): Promise<Fact<ReportingService[]>> => {
  const names = await registry.valueNames(`${SQL}\\Instance Names\\RS`);
  if (!isKnown(names)) return names;
  const services = await Promise.all([...names.value].sort().map((name) => serviceOf(registry, name)));
  const found: ReportingService[] = [];
  for (const service of services) {
    if (!isKnown(service)) return service;
    found.push(service.value);
  }
  return known(found);
});

async function serviceOf(registry: RegistryDoor, name: string): Promise<Fact<ReportingService>> {
  const id = await readRequired(registry, `${SQL}\\Instance Names\\RS`, name);
  if (!isKnown(id)) return id;
  const [version, service] = await Promise.all([
    readRequired(registry, `${SQL}\\${id.value}\\MSSQLServer\\CurrentVersion`, 'CurrentVersion'),
    readText(registry, `${SQL}\\${id.value}\\Setup`, 'ServiceName'),
  ]);
  const serviceName = isKnown(service) ? service.value : null;
  const account = serviceName === null ? known(null) : await readText(registry, `${SERVICES}\\${serviceName}`, 'ObjectName');
  return mapFact(allFacts({ version, service, account }), (found) => ({
    name,
    version: found.version,
    initialized: null,
    serviceAccount: found.account,
    webServiceDirectory: null,
    database: null,
    portalDirectory: null,
    running: null,
    edition: null,
    secureConnectionLevel: null,
  }));
}

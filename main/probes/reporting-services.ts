import * as z from 'zod';
import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import type { ReportingService } from '../../app/machine/sql-facts.ts';
import { allFacts, askScript, mapFact, onWindows, type ProbeDoors, readRequired, readText } from './probe.ts';

const SQL = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';

/** MSReportServer_ConfigurationSetting and MSReportServer_Instance of WMI, through the script. */
const settings = z.array(
  z.strictObject({
    name: z.string(),
    initialized: z.boolean(),
    account: z.string(),
    webServiceDirectory: z.string(),
    portalDirectory: z.string(),
    database: z.string(),
    edition: z.string(),
    secureConnectionLevel: z.int(),
  }),
);

type Settings = z.infer<typeof settings>[number];

/** All instances of Reporting Services, ordered by name. What WMI did not tell is null. */
export const reportingServices = onWindows(async (doors): Promise<Fact<ReportingService[]>> => {
  const names = await doors.registry.valueNames(`${SQL}\\Instance Names\\RS`);
  if (!isKnown(names)) return names;
  if (names.value.length === 0) return known([]);
  const answer = await askScript(doors, 'reporting', settings);
  const told = isKnown(answer) ? answer.value : [];
  const services = await Promise.all([...names.value].sort().map((name) => serviceOf(doors, name, told)));
  const found: ReportingService[] = [];
  for (const service of services) {
    if (!isKnown(service)) return service;
    found.push(service.value);
  }
  return known(found);
});

async function serviceOf(doors: ProbeDoors, name: string, told: readonly Settings[]): Promise<Fact<ReportingService>> {
  const { registry } = doors;
  const id = await readRequired(registry, `${SQL}\\Instance Names\\RS`, name);
  if (!isKnown(id)) return id;
  const [version, service] = await Promise.all([
    readRequired(registry, `${SQL}\\${id.value}\\MSSQLServer\\CurrentVersion`, 'CurrentVersion'),
    readText(registry, `${SQL}\\${id.value}\\Setup`, 'ServiceName'),
  ]);
  const state = await serviceState(doors, isKnown(service) ? service.value : null);
  const setting = told.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return mapFact(allFacts({ version, service, state }), (found) => ({
    name,
    version: found.version,
    initialized: setting?.initialized ?? null,
    serviceAccount: setting?.account ?? found.state.account,
    webServiceDirectory: setting?.webServiceDirectory ?? null,
    database: setting?.database ?? null,
    portalDirectory: setting?.portalDirectory ?? null,
    running: found.state.running,
    edition: setting?.edition ?? null,
    secureConnectionLevel: setting?.secureConnectionLevel ?? null,
  }));
}

async function serviceState(
  { registry, services }: ProbeDoors,
  name: string | null,
): Promise<Fact<{ readonly account: string | null; readonly running: boolean | null }>> {
  if (name === null) return known({ account: null, running: null });
  const [account, service] = await Promise.all([readText(registry, `${SERVICES}\\${name}`, 'ObjectName'), services.find(name)]);
  const running = isKnown(service) ? (service.value?.running ?? false) : null;
  return mapFact(account, (found) => ({ account: found, running }));
}

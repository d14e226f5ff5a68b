import * as z from 'zod';
import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import { allFacts, askScript, mapFact, onWindows, type ProbeDoors, readText } from './probe.ts';

type Source = FactValue<'pendingRestart'>[number];

const COMPONENTS = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending';
const UPDATES = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired';
const CONTROL = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';

/**
 * Where Windows writes down that it waits for a restart, and what it names there: two keys that merely exist, values with
 * pairs of files, two computer names that differ, a domain to be joined (ComputerManagementDsc; setup facts 7), and what
 * Configuration Manager says of itself.
 */
export const pendingRestart = onWindows(async (doors) => {
  const sources = await Promise.all([
    keySource(doors, 'componentServicing', COMPONENTS),
    keySource(doors, 'windowsUpdate', UPDATES),
    fileRenames(doors),
    computerRename(doors),
    domainJoin(doors),
    configurationManager(doors),
  ]);
  const found: Source[] = [];
  for (const source of sources) {
    if (!isKnown(source)) return source;
    if (source.value !== null) found.push(source.value);
  }
  return known(found);
});

/** A key that is there only while a restart is pending; its values are named after what waits. */
async function keySource({ registry }: ProbeDoors, source: Source['source'], key: string): Promise<Fact<Source | null>> {
  const [there, names] = await Promise.all([registry.hasKey(key), registry.valueNames(key)]);
  return mapFact(allFacts({ there, names }), (found) => (found.there ? { source, names: [...found.names] } : null));
}

/** The second value is what Windows goes on with where the first is full. */
async function fileRenames({ registry }: ProbeDoors): Promise<Fact<Source | null>> {
  const key = `${CONTROL}\\Session Manager`;
  const [first, second] = await Promise.all([
    registry.read(key, 'PendingFileRenameOperations'),
    registry.read(key, 'PendingFileRenameOperations2'),
  ]);
  return mapFact(allFacts({ first, second }), (values) => {
    const names = [...new Set([...filesOf(values.first), ...filesOf(values.second)])];
    return names.length === 0 ? null : { source: 'fileRename', names };
  });
}

/** The files named, without the prefixes of the object manager (`\??\`) and of replacing (`!`). */
function filesOf(value: unknown): readonly string[] {
  const texts = Array.isArray(value) ? value.map(String) : [];
  return texts.map((text) => text.replace(/^!?\\\?\?\\/u, '')).filter((text) => text !== '');
}

async function computerRename({ registry }: ProbeDoors): Promise<Fact<Source | null>> {
  const [active, next] = await Promise.all([
    readText(registry, `${CONTROL}\\ComputerName\\ActiveComputerName`, 'ComputerName'),
    readText(registry, `${CONTROL}\\ComputerName\\ComputerName`, 'ComputerName'),
  ]);
  return mapFact(allFacts({ active, next }), (names) => {
    const renamed = names.next !== null && names.active !== null && names.next.toLowerCase() !== names.active.toLowerCase();
    return renamed ? { source: 'computerRename', names: names.next === null ? [] : [names.next] } : null;
  });
}

/** Netlogon keeps these values between joining a domain and the restart. */
async function domainJoin({ registry }: ProbeDoors): Promise<Fact<Source | null>> {
  const [names, next] = await Promise.all([
    registry.valueNames(`${SERVICES}\\Netlogon`),
    readText(registry, `${SERVICES}\\Tcpip\\Parameters`, 'NV Domain'),
  ]);
  return mapFact(allFacts({ names, next }), (found) => {
    const joins = found.names.some((name) => ['joindomain', 'avoidspnset'].includes(name.toLowerCase()));
    return joins ? { source: 'domainJoin', names: found.next === null ? [] : [found.next] } : null;
  });
}

/** Only where its client is installed. */
async function configurationManager(doors: ProbeDoors): Promise<Fact<Source | null>> {
  const client = await doors.registry.hasKey(`${SERVICES}\\CcmExec`);
  if (!isKnown(client) || !client.value) return mapFact(client, () => null);
  return mapFact(await askScript(doors, 'configurationManager', z.boolean()), (pending) =>
    pending ? { source: 'configurationManager', names: [] } : null,
  );
}

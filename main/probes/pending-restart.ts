import { known, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import { allFacts, mapFact, onWindows, readText, thenFact } from './probe.ts';

type Source = FactValue<'pendingRestart'>[number];

const WINDOWS = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const CONTROL = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';

/**
 * Where Windows writes down that it waits for a restart: two keys that merely exist, a value with pairs of files, and
 * two computer names that differ (ComputerManagementDsc; setup facts 7). Configuration Manager needs WMI and is not asked.
 */
export const pendingRestart = onWindows(async ({ registry }) => {
  const [components, updates, renames, active, next] = await Promise.all([
    registry.hasKey(`${WINDOWS}\\Component Based Servicing\\RebootPending`),
    registry.hasKey(`${WINDOWS}\\WindowsUpdate\\Auto Update\\RebootRequired`),
    registry.read(`${CONTROL}\\Session Manager`, 'PendingFileRenameOperations'),
    readText(registry, `${CONTROL}\\ComputerName\\ActiveComputerName`, 'ComputerName'),
    readText(registry, `${CONTROL}\\ComputerName\\ComputerName`, 'ComputerName'),
  ]);
  const found = allFacts({ components, updates, renames: mapFact(renames, filesOf), active, next });
  return thenFact(found, (facts): Fact<FactValue<'pendingRestart'>> => {
    const renamed = facts.next !== null && facts.active !== null && facts.next.toLowerCase() !== facts.active.toLowerCase();
    return known([
      ...when(facts.components, { source: 'componentServicing', names: [] }),
      ...when(facts.updates, { source: 'windowsUpdate', names: [] }),
      ...when(facts.renames.length > 0, { source: 'fileRename', names: [...facts.renames] }),
      ...when(renamed, { source: 'computerRename', names: facts.next === null ? [] : [facts.next] }),
    ]);
  });
});

/** The files named, without the prefixes of the object manager (`\??\`) and of replacing (`!`), each once. */
function filesOf(value: unknown): readonly string[] {
  const texts = Array.isArray(value) ? value.map(String) : [];
  return [...new Set(texts.map((text) => text.replace(/^!?\\\?\?\\/u, '')).filter((text) => text !== ''))];
}

function when(applies: boolean, source: Source): readonly Source[] {
  return applies ? [source] : [];
}

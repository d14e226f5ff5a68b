import { allFacts, mapFact, onWindows, readText } from './probe.ts';

const CONFIG = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config';

/** The vault the agent is registered with: its name, or its id where the name is not kept ("Troubleshoot the MARS agent"). */
export const registeredVault = onWindows(async ({ registry }) => {
  const [name, id] = await Promise.all([readText(registry, CONFIG, 'ServiceResourceName'), readText(registry, CONFIG, 'ResourceId')]);
  return mapFact(allFacts({ name, id }), (found) => found.name ?? found.id);
});

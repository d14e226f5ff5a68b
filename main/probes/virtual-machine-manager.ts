import type { FactValue } from '../../app/machine/facts.ts';
import { allFacts, mapFact, onWindows, readText } from './probe.ts';

const SETUP = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft System Center Virtual Machine Manager Server\\Setup';

/** The server of System Center Virtual Machine Manager, by its key. */
export const virtualMachineManager = onWindows(async ({ registry }) => {
  const [there, version] = await Promise.all([registry.hasKey(SETUP), readText(registry, SETUP, 'ProductVersion')]);
  return mapFact(allFacts({ there, version }), (found): FactValue<'virtualMachineManager'> =>
    found.there ? { kind: 'installed', version: found.version } : { kind: 'none' },
  );
});

import { mapFact, onWindows } from './probe.ts';
import { windowsFeatures } from './windows-features.ts';

/** The Hyper-V role and its PowerShell module, by the vendor's names (error 4304). */
export const hyperV = onWindows(async (doors) =>
  mapFact(await windowsFeatures(doors), (stateOf) => ({
    role: stateOf('Microsoft-Hyper-V'),
    powerShell: stateOf('Microsoft-Hyper-V-Management-PowerShell'),
  })),
);

import { mapFact, onWindows, readText } from './probe.ts';

const POWERSHELL = 'HKLM\\SOFTWARE\\Microsoft\\PowerShell';

/** Version of Windows PowerShell: key 3 holds every version since 3.0, key 1 the older ones; `0` where neither is there. */
export const powerShell = onWindows(async ({ registry }) => {
  const current = await readText(registry, `${POWERSHELL}\\3\\PowerShellEngine`, 'PowerShellVersion');
  if (current.kind === 'unknown' || current.value !== null) return mapFact(current, (version) => ({ version: version ?? '0' }));
  return mapFact(await readText(registry, `${POWERSHELL}\\1\\PowerShellEngine`, 'PowerShellVersion'), (version) => ({
    version: version ?? '0',
  }));
});

import { allFacts, mapFact, onWindows, readNumber, readText } from './probe.ts';

const POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate';

/** The update server of the policy "Specify intranet Microsoft update service location", where it is in force. */
export const updatePolicy = onWindows(async ({ registry }) => {
  const [server, used] = await Promise.all([readText(registry, POLICY, 'WUServer'), readNumber(registry, `${POLICY}\\AU`, 'UseWUServer')]);
  return mapFact(allFacts({ server, used }), (found) => ({ server: found.used === 1 ? found.server : null }));
});

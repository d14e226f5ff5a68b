import { allFacts, mapFact, onWindows, readNumber } from './probe.ts';

/** Start of the cluster service on a node; 4 (disabled) where the feature is installed and no cluster was made. */
const AUTOMATIC = 2;

/** A node of a cluster: its configuration is loaded as a hive, or its service starts by itself. */
export const clusterNode = onWindows(async ({ registry }) => {
  const [hive, start] = await Promise.all([
    registry.hasKey('HKLM\\Cluster'),
    readNumber(registry, 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\ClusSvc', 'Start'),
  ]);
  return mapFact(allFacts({ hive, start }), (found) => found.hive || found.start === AUTOMATIC);
});
